"""What a row's tier and category mean for a finding: the one place where that is decided."""

from dataclasses import dataclass

from checks.findings import Severity
from checks.words.terms import TermRow, Tier

GRAVE = frozenset({"国名", "机构", "重大表述", "领导人", "涉港澳台", "领土主权", "民族宗教", "有害信息"})
"""Categories in which inspectors count a certain error as 严重表述错误."""


@dataclass(frozen=True, slots=True)
class Grade:
    """severity, doubt, and whether the finding stands on the clause about grave errors of expression."""

    severity: Severity
    needs_review: bool = False

    @property
    def serious(self) -> bool:
        return self.severity >= Severity.MAJOR


def grade(row: TermRow) -> Grade:
    """S0 vetoes; S1 is certain, grave or not by its category; S2 is a suspicion; S3 is a matter of style."""
    match row.severity:
        case Tier.S0:
            return Grade(Severity.VETO)
        case Tier.S1:
            return Grade(Severity.MAJOR if row.category in GRAVE else Severity.MINOR)
        case Tier.S2:
            return Grade(Severity.MINOR, needs_review=True)
        case _:
            return Grade(Severity.NOTICE)
