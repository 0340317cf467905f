"""The site does not show its 政府网站工作年度报表 of the year that was due last.

Certain where it shows the one of the year before; else it may stand behind a picture or on the platform that
carries the site, and a person has to look.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.site_reports import SiteReport
from checks.rule import Rule

RULE = Rule(
    judges=SiteReport,
    severity=Severity.MINOR,
    title="没有公布政府网站工作年度报表",
    why="各级各类政府网站每年都要公布，主管单位逐站核对。",
    fix="把上一年度的政府网站工作年度报表放在首页显著位置，标题写明年份。",
    basis=("site-report12.site",),
)


def check(report: SiteReport, context: Context) -> Iterator[Finding]:
    if report.state != "missing":
        return
    before = report.year - 1 in report.shown
    shown = "、".join(f"{year}年" for year in report.shown)
    seen = f"，网站上有{shown}的" if shown else "，只见没有写明年份的入口" if report.column else ""
    yield Finding(
        subject=report.subject,
        url=report.url,
        places=report.places,
        message=f"没有见到{report.year}年的政府网站工作年度报表{seen}，应于{report.due.isoformat()}前在首页公布。",
        suggestion=RULE.fix,
        evidence=f"全站的链接和页面标题中，没有一个写明是{report.year}年的年度报表",
        row=RULE.basis[0],
        needs_review=not before,
    )
