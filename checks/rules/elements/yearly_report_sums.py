"""The numbers in the tables of a yearly report contradict each other.

Rows and columns are added up; a sum with an empty or unreadable cell is not drawn. All that does not come out in one
report is one finding, for one wrong number breaks several sums. What was put together from a file is for a person.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.yearly_reports import YearlyReport
from checks.rule import Rule

_SAID = 5
_ADDED = frozenset("三四")
"""Table 二 has no sums."""


def _agrees(report: YearlyReport) -> bool:
    unknown = {*report.unread, *(name for name, _ in report.blank)} & _ADDED
    return report.formatted and not (report.broken or unknown)


RULE = Rule(
    judges=YearlyReport,
    severity=Severity.MINOR,
    title="政府信息公开年报的数字前后不符",
    why="数字自相矛盾，年度报告的数据就不可信，评估时逐表核对。",
    fix="核对原始数据，改正填错的数字；网页有误的，附件和上报的数据一并改正。",
    basis=("advice.report-sums",),
    settles=_agrees,
)


def check(report: YearlyReport, context: Context) -> Iterator[Finding]:
    if not report.formatted or not report.broken:
        return
    more = len(report.broken) - _SAID
    said = "；".join(report.broken[:_SAID]) + (f"；另有{more}处" if more > 0 else "")
    yield Finding(
        subject=report.subject,
        url=report.url,
        places=report.places,
        message=f"年报的表格有{len(report.broken)}处合计不符：{said}。",
        suggestion=RULE.fix,
        evidence=report.title,
        row=RULE.basis[0],
        needs_review=report.filed,
    )
