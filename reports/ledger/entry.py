"""One problem through time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from checks.findings import Excerpt, Severity
from reports.ledger.occurrence import Occurrence
from reports.ledger.state import State


@dataclass(frozen=True, slots=True)
class Entry:
    """A ledger entry. (site, fingerprint) is its identity; the number is only for people.

    subject: name of the subject's type. row_digest: "" unless the row is a word-list row.
    evidence_digest: what a decision rests on, as last seen; decided_on: the one a person
    decided on, or "". places: where the fault stands; a closed entry keeps the places where it stood last.
    first_run, last_run: runs that booked it and that found it last; last_judged: the last one that judged it
    conclusively. unit: who answers for it; assigned: a person said so, and no run changes it. deadline: the last day
    for the repair. until: how long a person put the repair off, or None. legacy: it was there before the office took
    the ledger over (存量). suspected: on how many days it was seen without being counted yet (疑似), 0 for what counts.
    signatures: by which it is known again when its page moves, see `checks.drift`. reason: why it was closed. note:
    why the last run could not judge it. number: None until stored.
    """

    fingerprint: str
    site: str
    rule: str
    family: str
    subject: str
    severity: Severity
    row: str
    rule_digest: str
    row_digest: str
    evidence_digest: str
    state: State
    places: tuple[Occurrence, ...]
    url: str
    title: str
    message: str
    suggestion: str
    basis: str
    excerpt: Excerpt | None
    evidence: str
    needs_review: bool
    first_seen: date
    last_seen: date
    first_run: str
    last_run: str
    last_judged: str
    unit: str = ""
    assigned: bool = False
    deadline: date | None = None
    until: date | None = None
    legacy: bool = False
    suspected: int = 0
    signatures: Mapping[str, str] = field(default_factory=dict)
    relapses: int = 0
    decided_on: str = ""
    reason: str = ""
    note: str = ""
    number: str | None = None

    def overdue(self, today: date) -> bool:
        """A certain fault that nobody put off and that should have been mended by now."""
        late = self.deadline is not None and self.deadline < today
        return late and self.open and not self.needs_review and not self.state.sticky

    @property
    def closed(self) -> bool:
        return self.state is State.CLOSED

    @property
    def open(self) -> bool:
        """Still a matter for somebody: it counts, is not closed, and no false alarm unless its evidence changed."""
        if self.state in (State.CLOSED, State.SUSPECTED):
            return False
        return self.state is not State.FALSE_ALARM or self.needs_review
