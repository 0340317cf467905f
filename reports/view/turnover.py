"""What came into the ledger and what left it between two days."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta

from reports.ledger.state import State
from reports.ledger.transition import Transition
from reports.view.life import Life, counts, on
from reports.view.period import Period


@dataclass(frozen=True, slots=True)
class Turnover:
    """Numbers of entries and of what happened to them; what still needs a person's look is in `doubtful` only.

    standing + found + relapsed + reopened - closed - dismissed == open.

    standing: open when the period began. found: booked. relapsed: found again after closing. reopened: brought back by
    a person. closed: closed on proof. dismissed: false alarms, decided by a person. open: open when it ended; of these
    overdue, deferred (a person put it off) and legacy (存量).
    """

    standing: int = 0
    found: int = 0
    relapsed: int = 0
    reopened: int = 0
    closed: int = 0
    dismissed: int = 0
    open: int = 0
    overdue: int = 0
    deferred: int = 0
    legacy: int = 0
    doubtful: int = 0

    @property
    def rate(self) -> float | None:
        """Of what was to be mended the part that was closed; None where nothing was to be mended."""
        due = self.closed + self.open
        return self.closed / due if due else None


def turnover(lives: Iterable[Life], period: Period) -> Turnover:
    """Counts entries as they were at the time. Whether one needs a person's look is only known of now."""
    eve, counted = period.since - timedelta(days=1), Counter[str]()
    for life in lives:
        if life.entry.needs_review:
            counted["doubtful"] += life.state(period.until) not in (None, State.SUSPECTED, State.CLOSED)
            continue
        counted.update(kind for move in life.moves if period.holds(on(move)) and (kind := flow(move)))
        counted["standing"] += life.open(eve)
        if life.open(period.until):
            counted["open"] += 1
            counted["overdue"] += life.overdue(period.until)
            counted["deferred"] += life.state(period.until) is State.DEFERRED
            counted["legacy"] += life.entry.legacy
    return Turnover(**counted)


def turnover_by(of: Callable[[Life], str], lives: Iterable[Life], period: Period) -> dict[str, Turnover]:
    """The same for each group, by unit, by site …; those that have nothing in the period are left out."""
    groups: dict[str, list[Life]] = defaultdict(list)
    for life in lives:
        groups[of(life)].append(life)
    told = {name: turnover(group, period) for name, group in sorted(groups.items())}
    return {name: one for name, one in told.items() if one != Turnover()}


def flow(move: Transition) -> str:
    """The name of the number that a move adds to, or "" for one that leaves an entry open or at rest."""
    was, now = counts(move.before), counts(move.after)
    if was == now:
        return ""
    if was:
        return "closed" if move.after is State.CLOSED else "dismissed" if move.after is State.FALSE_ALARM else ""
    if move.after is State.RELAPSED:
        return "relapsed"
    return "found" if move.before in (None, State.SUSPECTED) else "reopened"
