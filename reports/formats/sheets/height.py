"""How tall a row must be for its wrapped text: not every office program works that out when it opens a file."""

import re
from collections.abc import Iterable
from math import ceil

from checks.findings import Excerpt
from reports.formats.sheets.grid import Value

_NARROW = re.compile("[\\x00-\\u2e80]+")
_LINE = 15.0
_TALLEST = 12
"""Lines shown of a very long cell; the rest is read in the formula bar."""


def height(cells: Iterable[tuple[Value, int]], least: float = 20.0) -> float:
    """Points for a row of (value, width in characters) cells of 10-point text; `least` for one line."""
    lines = max((_lines(value, width) for value, width in cells), default=1)
    return least + (min(lines, _TALLEST) - 1) * _LINE


def _lines(value: Value, width: int) -> int:
    if isinstance(value, Excerpt):
        value = value.before + value.marked + value.after
    if not isinstance(value, str) or (len(value) * 2 <= width and "\n" not in value):
        return 1
    shown = value[: width * _TALLEST].split("\n")
    return sum(max(1, ceil((len(line) + _wide(line)) / width)) for line in shown)


def _wide(line: str) -> int:
    """Characters that take two columns."""
    return 0 if line.isascii() else len(_NARROW.sub("", line))
