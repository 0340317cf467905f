"""A page shows the tables of a budget or final account, offers no files and has not one word of explanation (说明)."""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.budgets import BudgetPage
from checks.rule import Rule

RULE = Rule(
    judges=BudgetPage,
    severity=Severity.MINOR,
    title="预算、决算只有表格没有说明",
    why="预算法要求对机关运行经费的安排、使用等情况作出说明，只有表格公众看不懂。",
    fix="在表格旁补上情况说明。",
    basis=("budget.law14",),
)


def check(page: BudgetPage, context: Context) -> Iterator[Finding]:
    if not page.whole or page.explained:
        return
    yield Finding(
        subject=page.subject,
        url=page.url,
        places=page.places,
        message=f"“{page.title}”只有表格，没有见到说明，请人工确认。",
        suggestion=RULE.fix,
        evidence=page.title,
        row=RULE.basis[0],
        needs_review=True,
    )
