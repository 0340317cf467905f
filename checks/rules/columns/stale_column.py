"""A column that has to be updated was not updated in time.

The newest entry of its list counts, wherever it stands; an entry pinned on top does not make a column old. What
has no duty to be updated, shows no dates or could not be read is never called stale.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.columns import Column
from checks.rule import Rule


def _updated(column: Column) -> bool:
    """Only new content settles it: a longer limit in the profile, or a column that lost its content, does not."""
    limits = [limit for limit in (column.limit_days, column.usual_days) if limit is not None]
    return column.state == "ok" and column.age is not None and bool(limits) and column.age <= min(limits)


RULE = Rule(
    judges=Column,
    severity=Severity.MAJOR,
    title="栏目长期未更新",
    why="栏目不更新累计达到规定数量的，网站单项否决；公众看到的是过时信息。",
    fix="及时发布应当公开的信息；确无信息可更新的，与相近栏目合并或者撤销栏目。",
    basis=(
        *("cn19.columns-other", "cn19.columns-notices", "cn19.columns-news", "cn19.service-statistics"),
        *("advice.daily", "advice.monthly", "advice.quarterly"),
    ),
    settles=_updated,
)


def check(column: Column, context: Context) -> Iterator[Finding]:
    if column.state != "stale" or column.latest is None or column.limit_days is None:
        return
    about = "（年份或日期为推断）" if column.inferred else ""
    yield Finding(
        subject=column.subject,
        url=column.url,
        places=column.places,
        message=f"栏目“{column.called}”最近更新日期为{column.latest.isoformat()}{about}，"
        f"至检查之日已{column.age}天，超过{column.limit_days}天的期限。",
        suggestion=RULE.fix,
        evidence=f"最新一条：{column.title} {column.address}".strip(),
        row=column.row or RULE.basis[0],
        needs_review=column.inferred or column.review,
    )
