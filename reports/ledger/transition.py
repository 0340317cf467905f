"""One line of an entry's history."""

from dataclasses import dataclass
from datetime import datetime

from reports.ledger.state import State

MACHINE = "系统"
"""Who moved an entry when a run did; no person may take this name."""


@dataclass(frozen=True, slots=True)
class Transition:
    """Who moved an entry, when, in or after which run, from where to where, and why.

    fingerprint: of the entry. at: aware. run: the run that moved it, or the site's latest run when a person did.
    before: None when the entry was booked. before == after: a remark without a move.
    """

    fingerprint: str
    at: datetime
    who: str
    run: str
    before: State | None
    after: State
    why: str
