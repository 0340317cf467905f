"""Writes what people said about entries."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from reports import models
from reports.ledger.entry import Entry
from reports.ledger.transition import Transition
from reports.ledger.word import Word
from reports.store.errors import NotAllowed, NotInLedger
from reports.store.numbers import year_and_sequence
from reports.store.places import Places
from reports.store.rows import RENEWED, entry_row, entry_value, transition_row

_AT_ONCE = 500
_Number = tuple[int, int]


def write_down(alias: str, said: Mapping[str, Sequence[Word]]) -> None:
    """said: what is said of each entry, by number, in order. Within a transaction of the caller.

    Raises NotInLedger and NotAllowed.
    """
    words = {year_and_sequence(number): told for number, told in said.items()}
    latest: dict[int, models.Run] = {}
    for rows in _rows(alias, words):
        for row in rows:
            if row.site_id not in latest:
                latest[row.site_id] = row.site.runs.order_by("pk").last()
        _write(alias, rows, words, latest)


def _write(
    alias: str, rows: Sequence[models.Entry], said: Mapping[_Number, Sequence[Word]], latest: Mapping[int, models.Run]
) -> None:
    places = Places(alias, [row.pk for row in rows])
    renewed, moves = [], []
    for row in rows:
        run = latest[row.site_id]
        entry = entry_value(row, row.site.name, places.of(row.pk))
        for word in said[row.year, row.sequence]:
            entry, transition = _heard(word, entry, run.folder)
            moves.append(transition_row(transition, row.pk, run))
        places.put(row.pk, entry.places)
        renewed.append(entry_row(entry, row.site, row.year, row.sequence))
    places.write()
    models.Entry.objects.using(alias).bulk_create(
        renewed, update_conflicts=True, unique_fields=("site", "fingerprint"), update_fields=RENEWED
    )
    models.Transition.objects.using(alias).bulk_create(moves)


def _heard(word: Word, entry: Entry, run: str) -> tuple[Entry, Transition]:
    try:
        return word(entry, run)
    except ValueError as error:
        raise NotAllowed(f"{entry.number}：{error}") from error


def _rows(alias: str, numbers: Iterable[_Number]) -> Iterator[list[models.Entry]]:
    """By number, some at a time."""
    table = models.Entry.objects.using(alias).select_related("site")
    for year, told in groupby(sorted(numbers), lambda number: number[0]):
        sequences = [sequence for _, sequence in told]
        for start in range(0, len(sequences), _AT_ONCE):
            chunk = sequences[start : start + _AT_ONCE]
            rows = list(table.filter(year=year, sequence__in=chunk).order_by("sequence"))
            for missing in sorted(set(chunk) - {row.sequence for row in rows}):
                raise NotInLedger(f"台账中没有编号 {year}-{missing:04d}。")
            yield rows
