"""The record number (ICP备案编号) stands there without the link by which it can be looked up, or with the old one.

Judged on all pages together: one link anywhere on the site is enough, for a link may be written in many ways.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.records import LINKED, OLD, RecordNumber
from checks.rule import Rule

RULE = Rule(
    judges=RecordNumber,
    severity=Severity.NOTICE,
    title="ICP备案编号没有链接到备案管理系统",
    why="公众无法点开查询核对备案编号。",
    fix="把ICP备案编号链接到 https://beian.miit.gov.cn 。",
    basis=("icp.link",),
)


def check(number: RecordNumber, context: Context) -> Iterator[Finding]:
    if number.state == LINKED:
        return
    fault = "链接的是已停用的旧网址 miitbeian.gov.cn" if number.state == OLD else "没有链接到备案管理系统"
    yield Finding(
        subject=number.subject,
        url=number.page,
        places=number.places,
        message=f"页面上的ICP备案编号{fault}（共{number.pages}个页面和页脚文件写有编号）。",
        suggestion=RULE.fix,
        evidence="页面中没有指向 beian.miit.gov.cn 的链接",
        row=RULE.basis[0],
    )
