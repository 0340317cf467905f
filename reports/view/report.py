"""What a document shows of one run of one site: plain values, no database, no format."""

from dataclasses import dataclass

from checks.findings import Excerpt, Place, Severity
from checks.scoring.sheet import ScoreSheet
from reports.run import Run
from reports.view.estimate import MARK
from reports.view.step import Step
from reports.view.unit_line import UnitLine

_DECIDED = frozenset({"误报", "暂不整改", "已整改待复核", "已销号"})
"""States in which nobody has to mend anything now, unless what was decided on has changed (needs_review)."""


@dataclass(frozen=True, slots=True)
class EntryView:
    """One ledger entry as documents and listings show it.

    number: the entry's number for people. state: the Chinese state of the ledger. rechecked: this run judged it.
    url: the subject (dead target, column, page). places: every occurrence known, the first is shown.
    first_seen, last_seen: ISO dates. is_new: first found by this run. reason: why it was closed, or "".
    note: why the last run did not judge it, or "". relapses: how often it came back after closing.
    first_run, last_run: the runs that found it first and last. subject: the name of its type.
    deadline, until: ISO dates or "". estimated: the deadline was counted in working days that nobody has announced
    yet. legacy: 存量. returned: closed before, found again by this run.
    row: the rule-pack or word-list row, or "".
    """

    number: str
    site: str
    family: str
    rule: str
    severity: Severity
    state: str
    overdue: bool
    rechecked: bool
    needs_review: bool
    url: str
    places: tuple[Place, ...]
    unit: str
    first_seen: str
    last_seen: str
    title: str
    message: str
    excerpt: Excerpt | None
    suggestion: str
    basis: str
    evidence: str
    is_new: bool = False
    reason: str = ""
    note: str = ""
    relapses: int = 0
    last_run: str = ""
    subject: str = ""
    deadline: str = ""
    until: str = ""
    legacy: bool = False
    first_run: str = ""
    returned: bool = False
    row: str = ""
    estimated: bool = False

    @property
    def limit(self) -> str:
        """The deadline as people read it."""
        return self.deadline + (MARK if self.estimated else "")

    @property
    def suspicion(self) -> bool:
        """A mere doubt about nothing grave: it comes last and folded. A decision that came back is none."""
        return self.needs_review and self.severity <= Severity.MINOR and self.state not in ("误报", "暂不整改")

    @property
    def waiting(self) -> bool:
        """Somebody must act on it now."""
        return self.needs_review or self.state not in _DECIDED

    @property
    def occurrences(self) -> int:
        return len(self.places)

    @property
    def page(self) -> str:
        return self.places[0].page if self.places else self.url


@dataclass(frozen=True)
class ReportView:
    """One run: itself, every open entry (gravest first), what it closed, and what is not counted yet (疑似).

    units: how each responsible unit stands. course: the site's latest runs, the oldest first, this one last.
    score: how it scores, where anybody asked.
    """

    run: Run
    entries: tuple[EntryView, ...]
    closed: tuple[EntryView, ...] = ()
    suspected: tuple[EntryView, ...] = ()
    units: tuple[UnitLine, ...] = ()
    course: tuple[Step, ...] = ()
    score: ScoreSheet | None = None


FAMILIES = {
    "links": "链接",
    "words": "文字",
    "columns": "栏目",
    "elements": "要素",
    "pairs": "关联",
    "interaction": "互动",
    "safety": "安全",
    "availability": "可用性",
}
"""Families as users read them, in the order in which documents list them."""
