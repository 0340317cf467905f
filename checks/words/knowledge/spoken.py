"""The day that a document speaks of: an old document may be published, or published again, years later."""

import re
from collections.abc import Iterator
from datetime import date

from checks.words.text import Text

_SIGNED = re.compile(
    r"(?:成文日期|印发日期|生成日期|日期|时间)?[：:]?\s*((?:19|20)\d\d|[一二][〇○零Oo一二三四五六七八九]{3})\s*年.{1,8}日"
)
_NUMBERED = re.compile(r"[〔\[（(]\s*((?:19|20)\d\d)\s*[〕\]）)]\s*第?\s*\d{1,5}\s*号")
_PASSED = re.compile(r"((?:19|20)\d\d)年\d{1,2}月\d{1,2}日.{0,60}(?:通过|发布|公布|修订|修正|令)")
_DIGITS = {char: str(value) for value, char in enumerate("〇一二三四五六七八九")} | dict.fromkeys("○零Oo", "0")
_LONGEST = {_SIGNED: 30, _NUMBERED: 60, _PASSED: 200}


def spoken(text: Text) -> date | None:
    """The day it was published; of a document that itself bears an earlier year, the last day of that year.

    A year counts in a line of its own: of the signature, of the document's number, of its passing.
    """
    if text.published is None:
        return None
    year = min(_years(text), default=text.published.year)
    return min(text.published, date(year, 12, 31))


def _years(text: Text) -> Iterator[int]:
    for block in text.blocks:
        for pattern, longest in _LONGEST.items():
            if len(block.text) > longest or ("年" not in block.text and "号" not in block.text):
                continue
            match = pattern.fullmatch(block.text) if pattern is _SIGNED else pattern.search(block.text)
            if match:
                yield int("".join(_DIGITS.get(char, char) for char in match[1]))
