"""The platform for government information lacks one of the four columns that every platform must have.

A column counts as there when any page of the site names it, in whatever words are usual. So a fault is that nobody
finds it anywhere; a person decides, for it may stand under a name that nobody thought of or on another site.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.platform import COLUMNS, PlatformColumn
from checks.rule import Rule

RULE = Rule(
    judges=PlatformColumn,
    severity=Severity.MINOR,
    title="政府信息公开平台缺少栏目",
    why="公众在统一的位置找不到指南、制度、法定主动公开内容或年报；检查中按缺少栏目处理。",
    fix="在“政府信息公开”栏目下设立缺少的栏目，使用统一的名称。",
    basis=("platform.columns",),
)


def check(column: PlatformColumn, context: Context) -> Iterator[Finding]:
    if column.state != "missing":
        return
    four = "、".join(label for label, _ in COLUMNS.values())
    yield Finding(
        subject=column.subject,
        url=column.platform[0],
        places=column.places,
        message=f"政府信息公开平台未见“{column.label}”栏目，全站的栏目和链接中也没有。",
        suggestion=f"在“政府信息公开”栏目下设立“{column.label}”；四个栏目为：{four}。",
        evidence="已查看：" + "；".join(column.platform[:10]),
        row=RULE.basis[0],
        needs_review=True,
    )
