"""A page of a known kind lacks an element that it must show: the guide has no address, nobody knows the office hours.

The kinds and their elements are data (config/elements/). Where a file, a frame or a script may say what the page does
not, nothing is said; where words could be put differently, or a picture might show it, a person decides.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.elements import RequiredElement
from checks.rule import Rule

RULE = Rule(
    judges=RequiredElement,
    severity=Severity.MINOR,
    title="页面缺少应当公开的要素",
    why="公众找不到应当公开的内容，不知道到哪里办、找谁办。",
    fix="在该页面补充缺少的要素。",
    basis=(
        "regulation.12",
        "regulation.20-2",
        "cn19.guide-elements",
        "advice.leaders",
        "advice.document-head",
        "advice.permits",
        "regulation.12-catalogue",
        "grassroots.catalogue",
    ),
)


def check(required: RequiredElement, context: Context) -> Iterator[Finding]:
    if required.state != "missing":
        return
    yield Finding(
        subject=required.subject,
        url=required.lacking[0],
        places=required.places,
        message=_message(required),
        suggestion=required.element.advice,
        evidence="已查看：" + "；".join(required.lacking[:10]),
        row=required.element.row,
        severity=required.element.severity,
        needs_review=required.doubtful,
    )


def _message(required: RequiredElement) -> str:
    kind, label = required.kind.label, required.element.label
    if required.kind.together:
        return f"{kind}及有关页面（{required.pages}个）未见{label}。"
    few = f"，共{required.pages}个中有{len(required.lacking)}个" if required.pages > 1 else ""
    return f"{kind}未见{label}{few}。"
