"""The title of a yearly report does not say which year it reports on."""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.yearly_reports import YearlyReport
from checks.rule import Rule


def _dated(report: YearlyReport) -> bool:
    return report.year is not None


RULE = Rule(
    judges=YearlyReport,
    severity=Severity.NOTICE,
    title="政府信息公开年报的标题没有写明年份",
    why="公众和评估人员从标题看不出是哪一年的年报。",
    fix="把标题改为“〔单位〕〔年份〕年政府信息公开工作年度报告”。",
    basis=("advice.report-title",),
    settles=_dated,
)


def check(report: YearlyReport, context: Context) -> Iterator[Finding]:
    if report.year is None:
        yield Finding(
            subject=report.subject,
            url=report.url,
            places=report.places,
            message=f"年报的标题“{report.title}”没有写明年份。",
            suggestion=RULE.fix,
            evidence=report.title,
            row=RULE.basis[0],
            needs_review=True,
        )
