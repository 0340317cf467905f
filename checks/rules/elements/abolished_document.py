"""A document stands there as valid, and another page of the site abolishes it by its number and name.

Always for a person: the abolition may hold from a later day, or only for a part.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.normatives import NormativeDocument
from checks.rule import Rule

RULE = Rule(
    judges=NormativeDocument,
    severity=Severity.MINOR,
    title="已列入废止、失效的文件仍标为有效",
    why="同一网站对同一文件说法不一，公众会误用已经废止的文件。",
    fix="核对废止的决定，把文件的有效性改为废止或者失效；没有废止的，更正目录。",
    basis=("advice.validity",),
)


def check(document: NormativeDocument, context: Context) -> Iterator[Finding]:
    gone = document.abolished
    if not document.valid or gone is None:
        return
    yield Finding(
        subject=document.subject,
        url=document.url,
        places=document.places,
        message=f"“{document.title}”标为“{document.validity}”，而“{gone.text}”写明它已废止或者失效。",
        suggestion=RULE.fix,
        evidence=gone.page,
        row=RULE.basis[0],
        needs_review=True,
    )
