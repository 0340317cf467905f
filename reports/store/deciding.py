"""Writes what people said about entries."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from reports import models
from reports.ledger.entry import Entry
from reports.ledger.transition import Transition
from reports.ledger.word import Word
from reports.store.errors import NotAllowed, NotInLedger
from reports.store.numbers import year_and_sequence
from reports.store.places import Places
from reports.store.renewing import renew
from reports.store.rows import entry_value, transition_row
from reports.store.storable import storable

_AT_ONCE = 500
_Number = tuple[int, int]


def write_down(alias: str, said: Mapping[str, Sequence[Word]]) -> None:
    """said: what is said of each entry, by number, in order. Within a transaction of the caller.

    Raises NotInLedger and NotAllowed.
    """
    words = {year_and_sequence(number): told for number, told in said.items()}
    latest: dict[int, models.Run] = {}
    for rows in _rows(alias, words):
        for site in {row.site_id for row in rows} - set(latest):
            latest[site] = (
                models.Run.objects.using(alias).filter(site=site).select_related("site").order_by("pk").last()
            )
        _write(alias, rows, words, latest)


def _write(
    alias: str, rows: Sequence[models.Entry], said: Mapping[_Number, Sequence[Word]], latest: Mapping[int, models.Run]
) -> None:
    places = Places(alias, [row.pk for row in rows])
    renewed, moves = [], []
    for row in rows:
        run = latest[row.site_id]
        before = after = entry_value(row, run.site.name, places.of(row.pk))
        for word in said[row.year, row.sequence]:
            after, transition = _heard(word, after, run.folder)
            moves.append(transition_row(transition, row.pk, run))
        if after.places != before.places:
            places.put(row.pk, after.places)
        renewed.append((row.pk, before, after))
    places.write()
    renew(alias, renewed)
    models.Transition.objects.using(alias).bulk_create(moves)


def _heard(word: Word, entry: Entry, run: str) -> tuple[Entry, Transition]:
    try:
        after, transition = word(entry, run)
    except ValueError as error:
        raise NotAllowed(f"{entry.number}：{error}") from error
    return replace(after, unit=storable(after.unit)), transition


def _rows(alias: str, numbers: Iterable[_Number]) -> Iterator[list[models.Entry]]:
    """By number, some at a time."""
    table = models.Entry.objects.using(alias)
    for year, told in groupby(sorted(numbers), lambda number: number[0]):
        sequences = [sequence for _, sequence in told]
        for start in range(0, len(sequences), _AT_ONCE):
            chunk = sequences[start : start + _AT_ONCE]
            rows = list(table.filter(year=year, sequence__in=chunk).order_by("sequence"))
            for missing in sorted(set(chunk) - {row.sequence for row in rows}):
                raise NotInLedger(f"台账中没有编号 {year}-{missing:04d}。")
            yield rows
