"""The days on which the decisions that a page publishes were made: 许可决定日期, 处罚决定日期.

Read from the columns of its tables, else from labels in its text. Days of validity, of filing and of the
publication itself bear other labels.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import Any

from checks.reading.dates import mention
from checks.reading.tables import Grid, tables

_WHEN = "(?:的)?(?:日期|时间)"
_WHAT = (
    rf"(?:(?:行政)?(?:许可|处罚|审批)(?:决定)?书?|决定书?)(?:的)?(?:作出|做出|签发)?{_WHEN}"
    rf"|(?:作出|做出)(?:行政)?(?:许可|处罚)?决定{_WHEN}"
)
_CELL = re.compile(rf"(?:{_WHAT})(?:\(.{{0,12}}\))?[:*]?")
_LABEL = re.compile(rf"(?:{_WHAT})[:]?(20\d\d[年./-]\d{{1,2}}[月./-]\d{{1,2}})")
_HEAD_ROWS = 3


def decision_days(node: Any) -> tuple[date, ...]:
    """In the order of the page; () where it names none. node: the element that holds the article."""
    found = tuple(day for grid in tables(node) for day in _column(grid))
    return found or tuple(filter(None, map(_day, _LABEL.findall(_plain(node.text(deep=True))))))


def _column(grid: Grid) -> Iterator[date]:
    """Below a heading, or beside it in a table of one decision."""
    for place, line in enumerate(grid[:_HEAD_ROWS]):
        columns = [number for number, cell in enumerate(line) if _CELL.fullmatch(_plain(cell))]
        if columns and len(grid) > place + 1 and _day(grid[place + 1][columns[0]]):
            yield from filter(None, (_day(row[columns[0]]) for row in grid[place + 1 :]))
            return
    for line in grid:
        for cell, beside in pairwise(line):
            if _CELL.fullmatch(_plain(cell)) and (day := _day(beside)):
                yield day


def _day(text: str) -> date | None:
    said = mention((text,)) if text else None
    return date(said.year, said.month, said.day) if said and said.year and said.day else None


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
