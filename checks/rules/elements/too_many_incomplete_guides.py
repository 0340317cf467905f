"""So many service guides lack so many of their eight elements that the site fails, whatever else is in order.

With fewer guides than that number, all of them must be incomplete. Words are searched, not understood, so a person
decides; each missing element has its own entry (missing_element).
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.guides import GuideTally
from checks.rule import Rule

RULE = Rule(
    judges=GuideTally,
    severity=Severity.VETO,
    title="要素不全的办事指南达到单项否决的数量",
    why="办事指南缺少重点要素，群众照着办不成；达到规定数量的，网站单项否决。",
    fix="对照8类重点要素逐项补齐办事指南：事项名称、设定依据、申请条件、办理材料、办理地点、办理时间、联系电话、办理流程。",
    basis=("cn19.count-guides", "cn19.guide-elements"),
)


def check(tally: GuideTally, context: Context) -> Iterator[Finding]:
    if not tally.too_many:
        return
    limit = f"达到{tally.most}个" if len(tally.incomplete) >= tally.most else f"不足{tally.most}个而全部如此"
    yield Finding(
        subject=tally.subject,
        url=tally.url,
        places=tally.places,
        message=f"办事指南共{tally.pages}个，其中{len(tally.incomplete)}个缺失{tally.lacks}类以上重点要素，{limit}。",
        suggestion=RULE.fix,
        evidence="；".join(tally.incomplete[:10]),
        row=tally.row,
        needs_review=True,
    )
