"""What judging says: findings, where they were seen, and rules that failed."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from checks.subjects import Subject


class Severity(IntEnum):
    """How grave a fault is; doubt is not a severity but needs_review."""

    VETO = 4
    MAJOR = 3
    MINOR = 2
    NOTICE = 1

    @property
    def label(self) -> str:
        return {4: "单项否决", 3: "严重", 2: "一般", 1: "提示"}[self.value]


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Original text around a fault, the faulty characters apart so that every format can mark them."""

    before: str
    marked: str
    after: str

    def __str__(self) -> str:
        return f"{self.before}【{self.marked}】{self.after}"


@dataclass(frozen=True, slots=True)
class Place:
    """One occurrence of a fault: the page's address and, for a link, its visible text, in an attachment the place."""

    page: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault seen in one run.

    subject: what the fault is about; its fingerprint is the ledger's identity.
    row: the id of the lexicon or rule-pack row it came from, or "".
    severity: None takes the rule's own. unit: whom the office's own table makes answerable, or "".
    span: the faulty characters of their block, counted from 0, end exclusive.
    rule, family, title and basis are stamped by the judge, never by a rule.
    """

    subject: Subject
    url: str
    places: Sequence[Place]
    message: str
    suggestion: str
    excerpt: Excerpt | None = None
    evidence: str = ""
    row: str = ""
    severity: Severity | None = None
    needs_review: bool = False
    unit: str = ""
    span: tuple[int, int] | None = None
    rule: str = ""
    family: str = ""
    title: str = ""
    basis: str = ""


class CannotJudge(Exception):
    """A rule's third answer about a page: neither fault nor fine, so nothing may close on it. It is no failure."""


@dataclass(frozen=True, slots=True)
class RuleFailure:
    """A rule crashed on a subject. It heads every report and closes nothing; it is never silence."""

    rule: str
    where: str
    error: str
