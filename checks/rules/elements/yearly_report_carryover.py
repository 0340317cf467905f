"""What a yearly report says came over from the year before is not what that year's report carried over.

Compared only between reports whose titles name the same office. Which of the two is wrong, nobody can tell from here.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.yearly_reports import YearlyReport
from checks.rule import Rule


def _continues(report: YearlyReport) -> bool:
    return report.previous is not None and report.before == report.previous[1]


RULE = Rule(
    judges=YearlyReport,
    severity=Severity.MINOR,
    title="政府信息公开年报与上一年的结转数不符",
    why="上一年结转多少件，本年就应接着办理多少件，不符说明至少有一年的数据有误。",
    fix="核对两年的数据，改正有误的一份年报；确因申请撤回等原因不一致的，在年报中说明。",
    basis=("advice.report-sums",),
    settles=_continues,
)


def check(report: YearlyReport, context: Context) -> Iterator[Finding]:
    if report.previous is None or report.before is None or _continues(report):
        return
    address, carried = report.previous
    yield Finding(
        subject=report.subject,
        url=report.url,
        places=report.places,
        message=f"{report.year}年的年报“上年结转”为{report.before}件，上一年的年报“结转下年度”为{carried}件。",
        suggestion=RULE.fix,
        evidence=f"上一年的年报：{address}",
        row=RULE.basis[0],
        needs_review=report.doubtful,
    )
