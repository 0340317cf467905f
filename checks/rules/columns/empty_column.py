"""A column exists and has no content.

Only a list that the server itself delivered without an entry, or a placeholder in its place, is empty; a list that
a script fills, or a page that was blocked, is not judged. An empty list without a pager needs a second look.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.columns import Column
from checks.rule import Rule


def _filled(column: Column) -> bool:
    return column.items > 0


RULE = Rule(
    judges=Column,
    severity=Severity.MAJOR,
    title="空白栏目",
    why="空白栏目累计达到规定数量的，网站单项否决；公众点进去什么也看不到。",
    fix="补充应当公开的内容；暂无内容的，先撤下栏目，有内容后再开设。",
    basis=("cn19.columns-empty", "guide.blank"),
    settles=_filled,
)


def check(column: Column, context: Context) -> Iterator[Finding]:
    if column.state != "empty":
        return
    shown = f"，页面只显示“{column.words}”" if column.words else ""
    yield Finding(
        subject=column.subject,
        url=column.url,
        places=column.places,
        message=f"栏目“{column.called}”没有内容{shown}。",
        suggestion=RULE.fix,
        evidence="列表中没有一条信息" if not column.words else column.words,
        row=RULE.basis[0],
        needs_review=not column.certain,
    )
