"""What has gone out of use, found in a document of a later day: what the rules about such terms say alike."""

from checks.findings import Finding
from checks.words.finding import slip
from checks.words.grading import grade
from checks.words.knowledge.prose import Spot
from checks.words.placed import placed
from checks.words.terms import TermRow
from checks.words.text import Text


def dated_finding(row: TermRow, spot: Spot, text: Text, doubt: str, suggestion: str) -> Finding:
    """doubt: what may be wrong with the words found; the row's note and the document's day follow it."""
    graded = grade(row)
    found = slip(
        *spot,
        term=row.id,
        message=f"{doubt}，{row.note}本文发布于{text.published}，请人工核对。",
        suggestion=suggestion,
        severity=graded.severity,
        needs_review=graded.needs_review,
        row=row.id,
        evidence=f"词条 {row.id}，来源：{row.source}；发布日期 {text.published}",
    )
    return placed(found, text, spot.block)
