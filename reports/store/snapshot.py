"""The entries of one site as one run left them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any, NamedTuple

from django.db.models import QuerySet

from reports import models
from reports.ledger.entry import Entry
from reports.ledger.state import State
from reports.store.by_hand import by_hand
from reports.store.course import course
from reports.store.places import Places
from reports.store.rows import entry_value, run_value
from reports.view.build import entry_view, report_view
from reports.view.report import EntryView, ReportView

_AT_ONCE = 500
"""Entries whose places are read together."""


class _Last(NamedTuple):
    """An entry's last transition up to the run."""

    after: str
    why: str
    run: int


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a run left behind. entries: read one after the other while they are asked for, and only once.

    judged, closed: fingerprints of the entries that the run judged, and of those that it closed.

    Human decisions after the run, up to the next one, belong to it. States are those of that time;
    the words of an entry and its places are the ones known last.
    """

    run: models.Run
    entries: Iterator[Entry]
    judged: frozenset[str]
    closed: frozenset[str]

    def report(self) -> ReportView:
        back = models.Transition.objects.using(self.run._state.db).filter(
            run=self.run, before=State.CLOSED, after=State.RELAPSED
        )
        relapsed = frozenset(back.values_list("entry__fingerprint", flat=True))
        run, steps = run_value(self.run), course(self.run)
        return report_view(run, self.entries, self.judged, self.closed, relapsed, steps, by_hand(self.run))

    def views(self) -> Iterator[EntryView]:
        run, said = run_value(self.run), by_hand(self.run)
        for entry in self.entries:
            yield entry_view(entry, run, entry.fingerprint in self.judged, by_hand=entry.number in said)


def snapshot(run: models.Run, wanted: Mapping[str, Any] | None = None, state: State | None = None) -> Snapshot:
    """wanted: columns of the entries and the values they must have. state: None takes every state."""
    rows = run.site.entries.filter(**wanted or {}).order_by("pk")
    last = None if _latest(run) else _last_transitions(run, wanted or {})
    if last is None and state is not None:
        rows = rows.filter(state=state.value)
    names = dict(rows.values_list("pk", "fingerprint"))
    judged = (names[key] for key in run.judged if key in names)
    suspected = set(rows.exclude(suspected=0).values_list("pk", flat=True))  # never booked, so it cannot be closed
    closed = (names[key] for key in _closed(run, last) if key in names and key not in suspected)
    return Snapshot(run, _entries(rows, run.site.name, last, state), frozenset(judged), frozenset(closed))


def _entries(
    rows: QuerySet[models.Entry], site: str, last: Mapping[int, _Last] | None, state: State | None
) -> Iterator[Entry]:
    """A few at a time: nobody holds a large ledger twice."""
    for some in _chunks(rows.iterator(chunk_size=_AT_ONCE)):
        places = Places(rows.db, [row.pk for row in some])
        for row in some:
            entry = entry_value(row, site, places.of(row.pk))
            if last is None:
                yield entry
            elif row.pk in last and state in (None, last[row.pk].after):
                yield _stood(entry, last[row.pk])


def _chunks(rows: Iterable[models.Entry]) -> Iterator[list[models.Entry]]:
    left = iter(rows)
    while some := list(islice(left, _AT_ONCE)):
        yield some


def _latest(run: models.Run) -> bool:
    """Then every entry stands as its row says."""
    return not models.Run.objects.using(run._state.db).filter(site=run.site_id, pk__gt=run.pk).exists()


def _closed(run: models.Run, last: Mapping[int, _Last] | None) -> Iterable[int]:
    """Primary keys of the entries that the run closed and that were closed still."""
    if last is None:
        moves = run.transitions.filter(after=State.CLOSED.value, entry__state=State.CLOSED.value)
        return moves.values_list("entry", flat=True)
    return (key for key, move in last.items() if move.after == State.CLOSED and move.run == run.pk)


def _last_transitions(run: models.Run, wanted: Mapping[str, Any]) -> dict[int, _Last]:
    of_entry = {f"entry__{column}": value for column, value in wanted.items()}
    moves = models.Transition.objects.using(run._state.db).filter(run__site=run.site_id, run__lte=run.pk, **of_entry)
    told = moves.order_by("pk").values_list("entry_id", "after", "why", "run_id")
    return {entry: _Last(*move) for entry, *move in told.iterator()}


def _stood(entry: Entry, last: _Last) -> Entry:
    state = State(last.after)
    return replace(entry, state=state, reason=last.why if state is State.CLOSED else "")
