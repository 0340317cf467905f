"""A budget or final account that stands wholly on its page says nothing of 三公经费, or not how it changed.

Nothing spent has to be explained as well. Always for a person to look at.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.budgets import BudgetPage
from checks.rule import Rule

RULE = Rule(
    judges=BudgetPage,
    severity=Severity.MINOR,
    title="预算、决算没有说明“三公”经费",
    why="“三公”经费是公众和评估最关注的内容，没有安排的也要说明。",
    fix="公布因公出国（境）、公务用车购置及运行、公务接待三项经费，说明与上年相比的增减和原因；为0的也写明。",
    basis=("budget.three-public",),
)


def check(page: BudgetPage, context: Context) -> Iterator[Finding]:
    if not page.whole or page.reasoned:
        return
    said = "没有说明“三公”经费比上年增减的情况" if page.three else "没有提到“三公”经费"
    yield Finding(
        subject=page.subject,
        url=page.url,
        places=page.places,
        message=f"“{page.title}”{said}，请人工确认。",
        suggestion=RULE.fix,
        evidence=page.title,
        row=RULE.basis[0],
        needs_review=True,
    )
