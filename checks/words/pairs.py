"""Quotation marks and brackets that come in pairs."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

CLOSING = {"“": "”", "《": "》", "（": "）", "【": "】", "「": "」", "『": "』", "〔": "〕"}
"""The closing mark of each opening one; a half-width bracket counts as its full-width form."""

MARKS = re.compile(f"[{''.join(CLOSING)}{''.join(CLOSING.values())}()]")
"""Any of them: what holds none needs no look."""

_WIDE = str.maketrans("()", "（）")
# 1） 一) a） (注： the numbers of a list, with or without their opening half; 二）、 in running text too.
_NUMBER = re.compile(
    r"(?:^|(?<=[^\w(（])(?<![0-9][:：]))[（(]?(?:[0-9０-９]{1,3}|[一二三四五六七八九十]{1,3}|[a-zA-Z]|[ivxIVX]{1,4})[)）]|[:;]-?[)]"
)

_NEST = re.compile("|".join(map("".join, CLOSING.items())))


class Mark(NamedTuple):
    """One mark that has no partner in its text; `at` is its offset."""

    kind: str
    at: int


def unpaired(text: str) -> Iterator[Mark]:
    """The marks of `text` without a partner in it, in no particular order.

    A mark that closes another kind than the last one opened closes the nearest of its own kind.
    """
    if _paired("".join(MARKS.findall(text))):
        return
    numbers = {place for number in _NUMBER.finditer(text) for place in range(*number.span())}
    open_marks: list[Mark] = []
    for found in MARKS.finditer(text):
        if found.start() in numbers:
            continue
        kind = found[0].translate(_WIDE)
        if kind in CLOSING:
            open_marks.append(Mark(kind, found.start()))
            continue
        partner = next((mark for mark in reversed(open_marks) if CLOSING[mark.kind] == kind), None)
        if partner is None:
            yield Mark(kind, found.start())
        else:
            open_marks.remove(partner)
    yield from open_marks


@lru_cache(maxsize=4096)
def _paired(marks: str) -> bool:
    """Whether these marks cancel each other out: nearly always, and in the same few ways."""
    marks = marks.translate(_WIDE)
    while marks:
        left = _NEST.sub("", marks)
        if left == marks:
            return False
        marks = left
    return True
