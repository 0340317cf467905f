"""A document stands there as valid, and its own term is over.

Certain where its head itself names the day; a term that only the text tells may have been prolonged since, so a person
decides.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.normatives import NormativeDocument
from checks.rule import Rule

RULE = Rule(
    judges=NormativeDocument,
    severity=Severity.MINOR,
    title="文件有效期已满，仍标为有效",
    why="公众按标注的有效性办事，会误用已经过期的文件。",
    fix="有效期已满的，把有效性改为失效；已经延长有效期的，注明延长的文件和新的期限。",
    basis=("advice.validity",),
)


def check(document: NormativeDocument, context: Context) -> Iterator[Finding]:
    if not document.valid or document.until is None or document.until >= context.today:
        return
    yield Finding(
        subject=document.subject,
        url=document.url,
        places=document.places,
        message=f"“{document.title}”标为“{document.validity}”，而有效期至{document.until}，已经届满。",
        suggestion=RULE.fix,
        evidence=f"文件写明：{document.said}",
        row=RULE.basis[0],
        needs_review=not document.stated,
    )
