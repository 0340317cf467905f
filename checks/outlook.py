"""Early warning: what is in order today and will soon not be."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from checks.context import Context
from checks.gathering.availability import Availability
from checks.gathering.columns import Column
from checks.gathering.home import Home

_NAMED = 10
_CLOSE = 2
"""Columns that are still missing to a veto."""
_RISKY = 0.03
"""The share of visits that failed from which on it is told."""


def outlook(subjects: Mapping[str, Iterable[Any]], context: Context) -> Iterator[str]:
    """Sentences for the head of every document. subjects: what the gatherers kept, by their names."""
    yield from _home(subjects.get("home", ()), context)
    yield from _columns(subjects.get("columns", ()), context)
    yield from _availability(subjects.get("availability", ()))
    for tally in subjects.get("tallies", ()):
        total = len(tally.columns)
        if tally.most - _CLOSE <= total < tally.most:
            yield f"{tally.label}有{total}个，再有{tally.most - total}个即达到单项否决的界限（{tally.most}个）。"


def _home(homes: Iterable[Home], context: Context) -> Iterator[str]:
    row = context.rows.get("cn19.home")
    for home in homes:
        if row is None or row.days is None or home.latest is None:
            continue
        left = row.days - (home.today - home.latest).days
        if 0 <= left < (row.warn or 0):
            yield f"首页最新信息的日期为{home.latest.isoformat()}，{_in(left)}不更新即超过{row.days}天的期限。"


def _columns(columns: Iterable[Column], context: Context) -> Iterator[str]:
    due = sorted((left, column.name) for column in columns if (left := _left(column, context)) is not None)
    if due:
        named = "、".join(f"{name}（{_in(left)}）" for left, name in due[:_NAMED])
        yield f"即将超过更新期限的栏目有{len(due)}个：{named}{'等' if len(due) > _NAMED else ''}。"


def _availability(weeks: Iterable[Availability]) -> Iterator[str]:
    for week in weeks:
        if not week.lacking and _RISKY <= week.share < week.limit:
            yield (
                f"最近一周访问首页{week.total}次，打不开{week.failed}次，占{week.share:.1%}，"
                f"达到{week.limit:.0%}即单项否决。"
            )


def _left(column: Column, context: Context) -> int | None:
    """Days that are left to a column that is close to its limit, or None."""
    row = context.rows.get(column.row)
    if column.state != "ok" or column.age is None or column.limit_days is None or row is None or column.review:
        return None
    left = column.limit_days - column.age
    return left if left < (row.warn or 0) else None


def _in(days: int) -> str:
    return f"{days}天内" if days else "今天"
