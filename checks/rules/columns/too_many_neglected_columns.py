"""So many columns are overdue or empty that the site as a whole fails.

Three counts stand side by side; what only a person can tell of makes the finding doubtful, and what could not be
judged is not counted.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.columns import Column
from checks.gathering.tallies import Tally
from checks.rule import Rule

_NAMED = 20

RULE = Rule(
    judges=Tally,
    severity=Severity.VETO,
    title="不更新或空白的栏目达到单项否决的数量",
    why="数量达到规定的，整个网站判定为不合格。",
    fix="优先更新或者合并、撤销所列栏目，使数量降到规定以下。",
    basis=("cn19.count-stale", "cn19.count-neglected", "cn19.count-empty"),
)


def check(tally: Tally, context: Context) -> Iterator[Finding]:
    total = len(tally.columns)
    if total < tally.most:
        return
    doubt = f"（其中{len(tally.doubtful)}个须人工核对）" if tally.doubtful else ""
    names = "、".join(_named(tally.columns[:_NAMED])) + ("等" if total > _NAMED else "")
    yield Finding(
        subject=tally.subject,
        url=tally.url,
        places=tally.places,
        message=f"{tally.label}有{total}个{doubt}，达到{tally.most}个的单项否决界限：{names}。",
        suggestion=RULE.fix,
        evidence=f"确定{len(tally.certain)}个，须人工核对{len(tally.doubtful)}个，未能核实{tally.open}个",
        row=tally.row,
        needs_review=len(tally.certain) < tally.most,
    )


def _named(columns: Sequence[Column]) -> Iterator[str]:
    """Columns that bear the same name are told apart by what they belong to."""
    names = Counter(column.name for column in columns)
    for column in columns:
        above = next((name for name in reversed(column.trail) if name != column.name), "")
        yield f"{above}>{column.name}" if names[column.name] > 1 and above else column.name
