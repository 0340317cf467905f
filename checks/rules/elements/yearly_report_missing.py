"""The last day for the yearly report has passed, and nothing on the site is named after it.

Of a site that shows the report on the year before it is certain; one that shows no reports at all may publish them
elsewhere, and a person has to look. Where the column of the reports could not be read, nothing is said.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.yearly_duties import YearlyDuty
from checks.rule import Rule

RULE = Rule(
    judges=YearlyDuty,
    severity=Severity.MAJOR,
    title="没有按期公布政府信息公开年报",
    why="年度报告是条例规定的法定义务，上级和第三方评估每年逐一核对。",
    fix="尽快公布上一年度的政府信息公开工作年度报告，放在“政府信息公开年报”栏目；已在其他网站公布的，在本网站加上链接。",
    basis=("regulation711.49",),
)


def check(duty: YearlyDuty, context: Context) -> Iterator[Finding]:
    if duty.state != "missing" or not duty.last:
        return
    before = f"网站上有{duty.year - 1}年的年报，" if duty.certain else "网站上没有见到近两年的年报，"
    yield Finding(
        subject=duty.subject,
        url=duty.url,
        places=duty.places,
        message=f"{before}{duty.year}年的政府信息公开工作年度报告应于{duty.due.isoformat()}前公布，至检查之日没有见到。",
        suggestion=RULE.fix,
        evidence=f"全站的链接和页面标题中，没有一个写明是{duty.year}年的政府信息公开年报",
        row=RULE.basis[0],
        needs_review=not duty.certain,
    )
