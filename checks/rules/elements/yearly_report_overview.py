"""The first section of a yearly report does not speak of one of the five matters that it must cover.

Words are searched, not understood, and every office puts them in its own way, so a person decides.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.yearly_reports import YearlyReport
from checks.rule import Rule


def _covered(report: YearlyReport) -> bool:
    return report.formatted and report.overlooked == ()


RULE = Rule(
    judges=YearlyReport,
    severity=Severity.NOTICE,
    title="政府信息公开年报的总体情况没有写到规定的方面",
    why="总体情况应当写到五个方面，缺少的，评估时按内容不全处理。",
    fix="在“总体情况”中补写缺少的方面；没有有关工作的，也作说明。",
    basis=("report30.overview",),
    settles=_covered,
)


def check(report: YearlyReport, context: Context) -> Iterator[Finding]:
    if not report.formatted or not report.overlooked:
        return
    said = "、".join(report.overlooked)
    yield Finding(
        subject=report.subject,
        url=report.url,
        places=report.places,
        message=f"年报的“总体情况”部分未见写到{said}，请人工核对。",
        suggestion=RULE.fix,
        evidence=report.title,
        row=RULE.basis[0],
        needs_review=True,
    )
