"""The entries of one site as one run left them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from reports import models
from reports.ledger.entry import Entry
from reports.ledger.state import State
from reports.store.course import course
from reports.store.places import Places
from reports.store.rows import entry_value, run_value
from reports.view.build import entry_view, report_view
from reports.view.report import EntryView, ReportView


class _Last(NamedTuple):
    """An entry's last transition up to the run."""

    after: str
    why: str
    run: int


@dataclass(frozen=True, slots=True)
class Snapshot:
    """judged, closed: fingerprints of the entries that the run judged, and of those that it closed.

    Human decisions after the run, up to the next one, belong to it. States are those of that time;
    the words of an entry and its places are the ones known last.
    """

    run: models.Run
    entries: tuple[Entry, ...]
    judged: frozenset[str]
    closed: frozenset[str]

    def report(self) -> ReportView:
        back = models.Transition.objects.using(self.run._state.db).filter(
            run=self.run, before=State.CLOSED, after=State.RELAPSED
        )
        relapsed = frozenset(back.values_list("entry__fingerprint", flat=True))
        return report_view(run_value(self.run), self.entries, self.judged, self.closed, relapsed, course(self.run))

    def views(self) -> Iterator[EntryView]:
        run = run_value(self.run)
        for entry in self.entries:
            yield entry_view(entry, run, entry.fingerprint in self.judged)


def snapshot(run: models.Run, wanted: Mapping[str, Any] | None = None, state: State | None = None) -> Snapshot:
    """wanted: columns of the entries and the values they must have. state: None takes every state."""
    alias, wanted = run._state.db, wanted or {}
    last = _last_transitions(run, wanted)
    rows = [
        row
        for row in run.site.entries.filter(**wanted).order_by("pk")
        if row.pk in last and state in (None, last[row.pk].after)
    ]
    places, judged = Places(alias, [row.pk for row in rows]), set(run.judged)
    closed = (row for row in rows if last[row.pk].after == State.CLOSED and last[row.pk].run == run.pk)
    return Snapshot(
        run=run,
        entries=tuple(_stood(entry_value(row, run.site.name, places.of(row.pk)), last[row.pk]) for row in rows),
        judged=frozenset(row.fingerprint for row in rows if row.pk in judged),
        closed=frozenset(row.fingerprint for row in closed),
    )


def _last_transitions(run: models.Run, wanted: Mapping[str, Any]) -> dict[int, _Last]:
    of_entry = {f"entry__{column}": value for column, value in wanted.items()}
    moves = models.Transition.objects.using(run._state.db).filter(run__site=run.site_id, run__lte=run.pk, **of_entry)
    told = moves.order_by("pk").values_list("entry_id", "after", "why", "run_id")
    return {entry: _Last(*move) for entry, *move in told}


def _stood(entry: Entry, last: _Last) -> Entry:
    state = State(last.after)
    return replace(entry, state=state, reason=last.why if state is State.CLOSED else "")
