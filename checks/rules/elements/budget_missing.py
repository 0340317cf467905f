"""The site published last year's budget (or final accounts) and shows no later one, long after it was approved.

Always for a person to look at: it may stand on the platform of the finance department, or in a picture's link.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.budget_duties import BudgetDuty
from checks.rule import Rule

RULE = Rule(
    judges=BudgetDuty,
    severity=Severity.MINOR,
    title="没有接着公布预算或者决算",
    why="预算、决算每年都应公开，公众和评估人员按年份核对。",
    fix="公布本年度的预算和上一年度的决算；已在统一平台公布的，在本网站加上链接。",
    basis=("advice.budget-pair", "budget.law14"),
)


def check(duty: BudgetDuty, context: Context) -> Iterator[Finding]:
    if duty.shown or not duty.before:
        return
    yield Finding(
        subject=duty.subject,
        url=duty.url,
        places=duty.places,
        message=f"网站上有{duty.year - 1}年的{duty.kind}，没有见到{duty.year}年的{duty.kind}。",
        suggestion=RULE.fix,
        evidence=f"全站的链接和页面标题中，没有一个写明是{duty.year}年的{duty.kind}",
        row=RULE.basis[0],
        needs_review=True,
    )
