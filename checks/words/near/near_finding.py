"""A near miss as a finding: what the rules about near misses say alike."""

from checks.context import Context
from checks.findings import Finding, Severity
from checks.words.finding import slip
from checks.words.grading import Grade, grade
from checks.words.near.explained import explained
from checks.words.near.near_misses import NearMiss
from checks.words.term_finding import clause
from checks.words.text import Block


def near_finding(miss: NearMiss, block: Block, context: Context) -> Finding:
    """The row's own grade where the slip is certain; a doubt about a strict phrase stands above all other doubts."""
    row, found = miss.row, block.text[miss.start : miss.end]
    graded = grade(row) if miss.certain else Grade(Severity.MAJOR if row.strict else Severity.MINOR, needs_review=True)
    verdict = f"疑为“{row.term}”之误，请人工核对" if graded.needs_review else f"应为“{row.term}”"
    return slip(
        block,
        miss.start,
        miss.end,
        term=row.id,
        message=f"“{found}”{verdict}（{explained(miss.edits)}）。",
        suggestion=f"改为“{row.term}”。",
        severity=graded.severity,
        needs_review=graded.needs_review,
        row=row.id,
        evidence=f"词条 {row.id}，来源：{row.source}，相似度{miss.similarity:.0%}",
        basis=clause(graded, context),
    )
