"""Table 二 of a yearly report: what the office itself had to publish, article 20 (1), (5), (6) and (8)."""

from collections.abc import Iterable

from checks.reading.tables import Grid
from checks.reading.yearly.part import Part

_THREE = ("规章", "行政规范性文件", "规范性文件")
_ONE = ("行政许可", "行政处罚", "行政强制", "行政事业性收费")


def publications(grids: Iterable[Grid]) -> Part | None:
    """Its four pieces stand in one table or in several. None when none of them is there."""
    rows = [[_plain(cell) for cell in row] for grid in grids for row in grid]
    known = [row for row in rows if row and _label(row) in (*_THREE, *_ONE)]
    if not any(_label(row) in ("行政许可", "行政处罚") for row in known):
        return None
    return Part(blank=sum(map(_holes, known)))


def _holes(row: list[str]) -> int:
    """A merged cell is spread over its places, and a row may be shorter than the grid: one value is enough."""
    values = row[row.index(_label(row)) + 1 :]
    told = sum(1 for value in values if value)
    wanted = min(3, len(values)) if _label(row) in _THREE else 1
    return max(0, wanted - told)


def _label(row: list[str]) -> str:
    return next((cell for cell in row if cell), "")


def _plain(text: str) -> str:
    return "".join(text.split())
