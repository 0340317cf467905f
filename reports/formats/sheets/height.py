"""How tall a row must be for its wrapped text: not every office program works that out when it opens a file."""

import re
from collections.abc import Iterable
from functools import lru_cache
from math import ceil

from checks.findings import Excerpt
from reports.formats.sheets.grid import Value

_NARROW = re.compile("[\\x00-\\u2e80]+")
_LINE = 15.0
_TALLEST = 12
"""Lines shown of a very long cell; the rest is read in the formula bar."""


def height(cells: Iterable[tuple[Value, int]], least: float = 20.0) -> float:
    """Points for a row of (value, width in characters) cells of 10-point text; `least` for one line."""
    lines = 1
    for value, width in cells:
        if isinstance(value, str):
            if len(value) * 2 > width or "\n" in value:
                lines = max(lines, _lines(value, width))
        elif isinstance(value, Excerpt):
            lines = max(lines, _lines(value.before + value.marked + value.after, width))
    return least + (min(lines, _TALLEST) - 1) * _LINE


@lru_cache(maxsize=4096)
def _lines(text: str, width: int) -> int:
    """Most texts of a ledger stand in many of its rows."""
    shown = text[: width * _TALLEST].split("\n")
    return sum(max(1, ceil((len(line) + _wide(line)) / width)) for line in shown)


def _wide(line: str) -> int:
    """Characters that take two columns."""
    return 0 if line.isascii() else len(_NARROW.sub("", line))
