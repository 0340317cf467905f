"""A budget or final account was published more than 20 days after the day on which its own text says it was approved.

Which approval a sentence speaks of, only a person can tell.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.budgets import BudgetPage
from checks.rule import Rule


def _dated(page: BudgetPage) -> bool:
    return page.published is not None and page.approved is not None


RULE = Rule(
    judges=BudgetPage,
    severity=Severity.MINOR,
    title="预算、决算公开晚于规定期限",
    why="预算法规定批准、批复后20日内公开，逾期要通报。",
    fix="核对批准（批复）日期和公开日期；确系逾期的，说明原因，以后按期公开。",
    basis=("budget.law14",),
    settles=_dated,
)


def check(page: BudgetPage, context: Context) -> Iterator[Finding]:
    row = context.rows.get(RULE.basis[0])
    if row is None or row.days is None or page.published is None or page.approved is None:
        return
    taken = (page.published - page.approved).days
    if taken <= row.days:
        return
    yield Finding(
        subject=page.subject,
        url=page.url,
        places=page.places,
        message=f"{page.year}年的{page.kind}，文中写明{page.approved.isoformat()}批准（批复），"
        f"页面于{page.published.isoformat()}发布，相隔{taken}天，超过{row.days}天。",
        suggestion=RULE.fix,
        evidence=page.title,
        row=RULE.basis[0],
        needs_review=True,
    )
