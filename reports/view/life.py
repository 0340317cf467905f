"""One entry through time."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from reports.ledger.state import State
from reports.ledger.transition import Transition
from reports.view.report import EntryView

_SHANGHAI = ZoneInfo("Asia/Shanghai")
_AT_REST = (None, State.SUSPECTED, State.CLOSED, State.FALSE_ALARM)
"""States of an entry that nobody has to act on: not booked, not yet certain, done, or none at all."""


def counts(state: State | None) -> bool:
    """Whether an entry in this state is an open problem."""
    return state not in _AT_REST


@dataclass(frozen=True, slots=True)
class Life:
    """An entry as it is now and its history, oldest first. What it says and who answers for it is only known of now."""

    entry: EntryView
    moves: tuple[Transition, ...]

    def state(self, day: date) -> State | None:
        """At the end of that day; None before it was booked."""
        past = [move.after for move in self.moves if on(move) <= day]
        return past[-1] if past else None

    def open(self, day: date) -> bool:
        return counts(self.state(day))

    def overdue(self, day: date) -> bool:
        """Late at the end of that day, and nobody put it off. The deadline before a later relapse is not known: no."""
        state = self.state(day)
        if not counts(state) or state is State.DEFERRED or not self.entry.deadline:
            return False
        renewed = any(on(move) > day and move.after is State.RELAPSED for move in self.moves)
        return not renewed and date.fromisoformat(self.entry.deadline) < day


def on(move: Transition) -> date:
    """The day of a move, in China."""
    return move.at.astimezone(_SHANGHAI).date()
