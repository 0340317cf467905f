"""An announcement does not say until when or how opinions can be given, or shows no draft.

Only what nobody could have written otherwise is certain: its text says nothing of the kind, and neither a file nor a
picture nor a form could hold it. A time that is said in words we do not know is never missing.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.pairs.consultation_element import ConsultationElement
from checks.rule import Rule

RULE = Rule(
    judges=ConsultationElement,
    severity=Severity.MINOR,
    title="征求意见的公告要素不全",
    why="公众不知道对什么、怎样、在什么时候以前提意见。",
    fix="在公告中补充所缺的内容：草案及其说明、提出意见的方式（邮箱、电话、地址等）和期限。",
    basis=("decision-713.15",),
)


def check(element: ConsultationElement, context: Context) -> Iterator[Finding]:
    if element.state not in ("missing", "doubtful"):
        return
    doubt = "，请人工核对是否在附件或其他页面中" if element.state == "doubtful" else ""
    yield Finding(
        subject=element.subject,
        url=element.url,
        places=element.places,
        message=f"“{element.title}”未见{element.label}{doubt}。",
        suggestion=RULE.fix,
        row=RULE.basis[0],
        needs_review=element.state == "doubtful",
    )
