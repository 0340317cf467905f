"""What a run changed, as mails tell it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from reports.ledger.booking import day
from reports.ledger.entry import Entry
from reports.ledger.state import State
from reports.ledger.transition import Transition
from reports.run import Run, RunStatus
from reports.view.build import entry_view, gravest_first
from reports.view.report import EntryView

_SIGHTLESS = (RunStatus.BLOCKED, RunStatus.INVALID)
_NEWS = {State.NEW: "new", State.RELAPSED: "relapsed", State.CLOSED: "closed"}
_LISTS = ("new", "relapsed", "overdue", "closed")


@dataclass(frozen=True, slots=True)
class Changes:
    """Entries by what became of them in this run, the gravest first; an entry stands in one list only.

    overdue: those whose deadline passed since the run before. open: how many are open now, by unit ("" for none).
    sightless: this run saw nothing, and the one before it did. A mere suspicion is no news: `suspicions` counts those
    that are new.
    """

    run: Run
    new: tuple[EntryView, ...] = ()
    relapsed: tuple[EntryView, ...] = ()
    overdue: tuple[EntryView, ...] = ()
    closed: tuple[EntryView, ...] = ()
    open: Mapping[str, int] = field(default_factory=dict)
    suspicions: int = 0
    sightless: bool = False

    def __bool__(self) -> bool:
        return any(getattr(self, name) for name in _LISTS)

    @property
    def units(self) -> tuple[str, ...]:
        """Those who answer for something of it, sorted."""
        return tuple(sorted({entry.unit for name in _LISTS for entry in getattr(self, name) if entry.unit}))

    def of_unit(self, unit: str) -> "Changes":
        """The part of one unit."""
        own = {name: tuple(entry for entry in getattr(self, name) if entry.unit == unit) for name in _LISTS}
        return replace(self, **own, open={unit: self.open.get(unit, 0)}, suspicions=0)


def changes(run: Run, entries: Iterable[Entry], moves: Iterable[Transition], before: Run | None) -> Changes:
    """entries: all of the site, as they stand after the run. moves: what the run moved. before: the run before it."""
    moved = {move.fingerprint: move for move in moves if move.before is not move.after}
    lists: dict[str, list[EntryView]] = {name: [] for name in _LISTS}
    opened: Counter[str] = Counter()
    suspicions = 0
    for entry in entries:
        move = moved.get(entry.fingerprint)
        opened[entry.unit] += entry.open
        name = _news(entry, move) or ("overdue" if _newly_overdue(entry, run, before) else "")
        if not name:
            continue
        view = entry_view(entry, run, rechecked=True)
        if view.suspicion:
            suspicions += name == "new"
        else:
            lists[name].append(view)
    return Changes(
        run,
        open=opened,
        suspicions=suspicions,
        sightless=run.status in _SIGHTLESS and (before is None or before.status not in _SIGHTLESS),
        **{name: tuple(sorted(found, key=gravest_first)) for name, found in lists.items()},
    )


def _news(entry: Entry, move: Transition | None) -> str:
    """What was suspected and proved to be nothing is no news either."""
    if not move or (move.before is State.SUSPECTED and move.after is State.CLOSED):
        return ""
    return _NEWS.get(move.after, "")


def _newly_overdue(entry: Entry, run: Run, before: Run | None) -> bool:
    return bool(before and entry.overdue(day(run)) and not entry.overdue(day(before)))
