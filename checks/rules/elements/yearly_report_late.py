"""A yearly report bears a day of publication after the last day that the regulation allows.

A day in a later year is often the day on which an old report was moved to a new site, and of townships and the like
the article says nothing: then a person has to look.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.yearly_reports import YearlyReport
from checks.reading.yearly.office import Office
from checks.rule import Rule

_FIRST = 2019
_WHOSE = {Office.GOVERNMENT: "政府", Office.DEPARTMENT: "政府部门", Office.UNKNOWN: "看不出是哪一类单位，按较晚的"}


def _in_time(report: YearlyReport) -> bool:
    return report.due is not None and report.published is not None and report.published <= report.due


RULE = Rule(
    judges=YearlyReport,
    severity=Severity.MAJOR,
    title="政府信息公开年报公布晚于规定日期",
    why="条例规定了年度报告公布的最后日期，晚于这一天的，评估时按未按期公布处理。",
    fix="核对发布日期：确系按期公布、后来重新发布的，标明最初的公布日期；确系逾期的，说明原因，以后按期公布。",
    basis=("regulation711.49",),
    settles=_in_time,
)


def check(report: YearlyReport, context: Context) -> Iterator[Finding]:
    if report.due is None or report.published is None or report.published <= report.due or report.year < _FIRST:
        return
    yield Finding(
        subject=report.subject,
        url=report.url,
        places=report.places,
        message=f"{report.year}年的年报于{report.published.isoformat()}公布，"
        f"晚于规定的最后日期{report.due.isoformat()}（{_WHOSE[report.kind]}{report.due.month}月{report.due.day}日）。",
        suggestion=RULE.fix,
        evidence=f"页面标注的发布日期 {report.published.isoformat()}",
        row=RULE.basis[0],
        needs_review=report.kind is Office.UNKNOWN or report.published.year > report.year + 1,
    )
