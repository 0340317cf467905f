"""A yearly report lacks one of its three tables, or leaves cells of them empty.

A table of zeros is in order. A table whose section is missing as well is that fault and no second one; what could
not be read (a picture, a table built otherwise) is not judged.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.yearly_reports import YearlyReport
from checks.rule import Rule


def _filled(report: YearlyReport) -> bool:
    return report.formatted and not (report.absent or report.unread or report.blank)


RULE = Rule(
    judges=YearlyReport,
    severity=Severity.MINOR,
    title="政府信息公开年报的表格缺少或者留空",
    why="年度报告的数据以统一的表格公布，空格看不出是没有还是漏填。",
    fix="补上规定的表格，没有的填0。",
    basis=("report30.tables",),
    settles=_filled,
)


def check(report: YearlyReport, context: Context) -> Iterator[Finding]:
    if not report.formatted:
        return
    absent = [name for name in report.absent if not any(gone.startswith(name) for gone in report.missing)]
    said = [f"第{name}部分没有表格" for name in absent]
    said += [f"第{name}部分的表格有{count}格是空的" for name, count in report.blank]
    if said:
        yield Finding(
            subject=report.subject,
            url=report.url,
            places=report.places,
            message="年报" + "，".join(said) + "。",
            suggestion=RULE.fix,
            evidence=report.title,
            row=RULE.basis[0],
        )
