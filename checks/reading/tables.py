"""Tables as grids of texts, merged cells spread over all the places they cover."""

from collections.abc import Iterator
from typing import Any

_MOST_ROWS, _MOST_COLUMNS = 2000, 100
_MOST_SPAN = 50
"""A hostile colspan of a billion must not cost memory."""

Grid = tuple[tuple[str, ...], ...]
"""Rows of equal length; a cell's words are joined by single spaces."""


def tables(root: Any) -> Iterator[Grid]:
    """Every table below an element (or of a parsed document) that holds no table itself, in document order."""
    for table in root.css("table"):
        layout = any(inner.mem_id != table.mem_id for inner in table.css("table"))
        if not layout and (grid := _grid(table)):
            yield grid


def _grid(table: Any) -> Grid:
    rows: list[dict[int, str]] = []
    pending: dict[int, tuple[int, str]] = {}
    """column: rows that a cell from above still covers, and its text"""
    for line in table.css("tr")[:_MOST_ROWS]:
        row = {column: text for column, (_, text) in pending.items()}
        pending = {column: (left - 1, text) for column, (left, text) in pending.items() if left > 1}
        column = 0
        for cell in line.iter():
            if cell.tag not in ("td", "th"):
                continue
            while column in row:
                column += 1
            text = " ".join(cell.text(deep=True, separator=" ").split())
            down, across = _span(cell, "rowspan"), _span(cell, "colspan")
            for offset in range(min(across, _MOST_COLUMNS - column)):
                row[column + offset] = text
                if down > 1:
                    pending[column + offset] = (down - 1, text)
        rows.append(row)
    width = max((max(row, default=-1) + 1 for row in rows), default=0)
    return tuple(tuple(row.get(column, "") for column in range(width)) for row in rows) if width else ()


def _span(cell: Any, name: str) -> int:
    told = (cell.attributes.get(name) or "").strip()
    return min(max(int(told), 1), _MOST_SPAN) if told.isascii() and told.isdigit() else 1
