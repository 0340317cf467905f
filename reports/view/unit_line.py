"""How a responsible unit stands."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class UnitLine:
    """unit: its name, "" for what nobody answers for. open: entries not closed; grave: those of them that are veto
    items or major and that somebody must act on now; new, overdue: of the open ones. closed: by this run.
    settled: closed in all.
    """

    unit: str
    open: int
    grave: int
    new: int
    overdue: int
    closed: int
    settled: int

    @property
    def rate(self) -> float | None:
        """Settled out of everything booked, 0 to 1; None where nothing was booked."""
        booked = self.open + self.settled
        return self.settled / booked if booked else None
