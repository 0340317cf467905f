"""A dead link that an office wants to see dead on several days before it counts."""

from datetime import date

from reports.ledger.entry import Entry
from reports.ledger.sighting import Sighting
from reports.ledger.state import State

_MAY_PASS = frozenset({"broken_link", "broken_attachment"})
"""Rules whose faults come and go by themselves: what did not answer at night may answer in the morning."""


def awaits(sighting: Sighting, runs: int) -> bool:
    """Whether a fault seen for the first time has to be seen again before it counts. runs: see `Duties`."""
    return runs > 1 and sighting.finding.rule in _MAY_PASS


def unconfirmed(entry: Entry) -> bool:
    """Suspected, or found fine while it was: nobody has booked it."""
    return entry.suspected > 0 and entry.state in (State.SUSPECTED, State.CLOSED)


def days_seen(entry: Entry, today: date | None) -> int:
    """On how many days it was seen, with today, without a break. today: None when the clock was set back."""
    if entry.state is State.CLOSED:
        return 1
    return entry.suspected + (today is not None and today > entry.last_seen)
