"""A sighting as a finding: what both word rules say alike."""

from checks.artifacts import Page
from checks.context import Context
from checks.findings import Finding, Place
from checks.words.grading import grade
from checks.words.sightings import Sighting


def finding(seen: Sighting, page: Page, context: Context, message: str, suggestion: str) -> Finding:
    """One sighting on a page, graded by its row; what is grave stands on another clause than a slip of the pen."""
    row, graded = seen.row, grade(seen.row)
    basis = context.rows.get("cn19.serious" if graded.serious else "language.9")
    return Finding(
        subject=seen.subject,
        url=page.url,
        places=(Place(page.url),),
        message=message,
        suggestion=suggestion,
        excerpt=seen.excerpt,
        evidence=f"词条 {row.id}，来源：{row.source}",
        row=row.id,
        severity=graded.severity,
        needs_review=graded.needs_review,
        basis=str(basis) if basis else "",
    )
