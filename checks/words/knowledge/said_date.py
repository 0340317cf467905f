"""The date that a text itself binds to a meeting it names: in brackets after it, or by the verb of its being held."""

import re
from dataclasses import dataclass

_DAY = r"(?P<year>(?:19|20)\d\d)年(?:(?P<month>\d{1,2})月(?:\d{1,2}日?(?:[—\-－–~～至]+(?:\d{1,2}月)?\d{1,2}日)?)?)?"
_DAY = _DAY.replace("年(", r"\s*年\s*(")
_HELD = r"(?:胜利|隆重)?(?:召开|开幕|闭幕|举行)"
_STOP = r"(?=[，。；、）)！]|$)"
_AFTER = (
    (True, re.compile(rf"\s*[（(]\s*{_DAY}\s*召开\s*[）)]")),
    (False, re.compile(rf"\s*[（(]\s*{_DAY}\s*[）)]")),
    (True, re.compile(rf"于{_DAY}(?:在[一-龥]{{2,6}})?{_HELD}")),
)
_OPENED = re.compile(rf"(?:在(?:北京|京|人民大会堂|上海))?{_HELD}{_STOP}")
_PASSED = re.compile(r"(?:审议|表决)?(?:通过|修订|修正|批准)")
_BEFORE_OF = re.compile(rf"{_DAY}，?(?:在[一-龥]{{2,4}})?{_HELD}的(?:党的|中共)?$")
_BEFORE = re.compile(rf"{_DAY}(?:，|经)?(?:党的|中共)?$")
_REACH = 40


@dataclass(frozen=True, slots=True)
class SaidDate:
    """year; month 1 to 12 or 0; start and end of the whole expression, the meeting's name included.

    certain: nothing else than the day of the meeting can be meant.
    """

    year: int
    month: int
    start: int
    end: int
    certain: bool


def said_date(text: str, start: int, end: int) -> SaidDate | None:
    """The date bound to the meeting named in `text[start:end]`, or None."""
    for certain, pattern in _AFTER:
        if match := pattern.match(text, end):
            return _made(match, start, match.end(), certain)
    before = text[max(0, start - _REACH) : start]
    offset = start - len(before)
    if match := _BEFORE_OF.search(before):
        return _made(match, offset + match.start(), end, True)
    follows = _OPENED.match(text, end) or _PASSED.match(text, end)
    if follows and (match := _BEFORE.search(before)):
        return _made(match, offset + match.start(), follows.end(), True)
    return None


def _made(match: re.Match[str], start: int, end: int, certain: bool) -> SaidDate | None:
    month = int(match["month"] or 0)
    return SaidDate(int(match["year"]), month, start, end, certain) if month <= 12 else None
