"""Dates as Chinese lists write them, before anybody knows which year 05-09 means.

Only what stands alone beside a title may be short (05-09, 今天, 2023-05): inside a sentence just a full date
is a date, so that amounts, document numbers and index numbers (…J/2026-00150) are never read as one.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

_TIME = r"(?:[\sT]*\d{1,2}[:时]\d{2}(?:[:分]\d{2}秒?)?分?)?"
_BEFORE, _AFTER = r"(?<![0-9A-Za-z/_.-])", r"(?![-/.]?\d)"
_FULL = re.compile(
    rf"{_BEFORE}(\d{{4}})\s*(?:年\s*(\d{{1,2}})\s*月\s*(\d{{1,2}})|([-/.—–])\s*(\d{{1,2}})\s*\4\s*(\d{{1,2}})){_AFTER}"
)
_REST = re.compile(rf"\s*日?{_TIME}\s*(?:\(?(?:星期|周).\)?)?")
_DIGIT = {"〇": 0, "○": 0, "零": 0, "O": 0, "o": 0, **{char: n for n, char in enumerate("一二三四五六七八九", 1)}}
_ONES = "一二三四五六七八九"
_NUMERAL = re.compile(rf"([一二][〇○零Oo{_ONES}]{{3}})年([{_ONES}十]{{1,3}})月([{_ONES}十]{{1,3}})日?")
_SHORT = tuple(
    re.compile(pattern + _TIME)
    for pattern in (
        r"(?P<y>\d{2})([-/.])(?P<m>\d{1,2})\2(?P<d>\d{1,2})",
        r"(?P<m>\d{2})[-/](?P<d>\d{2})",
        r"(?P<m>\d{1,2})\s*月\s*(?P<d>\d{1,2})\s*日?",
        r"(?P<y>\d{4})\s*[-/.年]\s*(?P<m>\d{1,2})\s*月?",
        r"(?P<d>\d{1,2})日?\s+(?P<y>\d{4})[-/.年](?P<m>\d{1,2})月?",
        r"(?P<y>\d{4})[-/.年](?P<m>\d{1,2})月?\s+(?P<d>\d{1,2})日?",
        r"(?P<d>\d{1,2})日?\s+(?P<m>\d{1,2})月",
    )
)
_PARTED = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<m>\d{1,2})[-/.月](?P<d>\d{1,2})日? (?P<y>20\d{2})年?",
        r"(?P<y>20\d{2})年? (?P<m>\d{1,2})[-/.月](?P<d>\d{1,2})日?",
    )
)
_AGO = re.compile(r"(?:(刚刚|今天|今日)|(昨天|昨日)|(前天)|(\d{1,3}|半)\s*(秒|分钟|小时|天|周)前)" + _TIME)
_DAYS = {"秒": 1 / 86400, "分钟": 1 / 1440, "小时": 1 / 24, "天": 1, "周": 7}
_LIKELY = re.compile(r"[\d今昨前刚半]")
_EDGE = r"[\s\[\](){}<>【】〔〕《》|·:,;*-]"
_AROUND = re.compile(rf"^{_EDGE}*(?:发布|更新|发文|公开)?(?:时间|日期)?{_EDGE}*|{_EDGE}+$")
_STROKES = ("/", "-", "|")
_LONGEST, _FIRST_YEAR, _LAST_YEAR = 40, 1990, 2099


@dataclass(frozen=True, slots=True)
class Mention:
    """A date as a text says it.

    year None: only month and day are said. day None: only year and month are said.
    ago: days before the run (今天 is 0); then nothing else is set.
    """

    year: int | None = None
    month: int = 0
    day: int | None = None
    ago: int | None = None


def mention(after: Sequence[str], before: Sequence[str] = ()) -> Mention | None:
    """The date said by the pieces of text after a title, or before it; None when they say none.

    A piece that is nothing but a date goes before a date inside a longer text, and a day standing above its
    month (two neighbouring pieces) before the month alone.
    """
    sides = [[text for part in side if (text := _plain(part)) and text not in _STROKES] for side in (after, before)]
    month = None
    for texts in sides:
        for text in (*texts, *map(" ".join, pairwise(texts))):
            if len(text) <= _LONGEST and _LIKELY.search(text) and (found := _whole(_AROUND.sub("", text))):
                if found.ago is not None or (found.day and found.year):
                    return found
                if found.day:
                    return _with_year(texts) or found
                month = month or found
    return month or _inside(" ".join(sides[0])) or _inside(" ".join(sides[1]))


def _with_year(texts: Sequence[str]) -> Mention | None:
    """Month and day with the year on a line of its own, above or below."""
    for pair in pairwise(texts):
        for pattern in _PARTED if len(pair[0]) + len(pair[1]) <= _LONGEST else ():
            if said := pattern.fullmatch(" ".join(_AROUND.sub("", text) for text in pair)):
                return _valid(said["y"], said["m"], said["d"])
    return None


def _plain(text: str) -> str:
    text = text.strip()
    return text if text.isascii() else unicodedata.normalize("NFKC", text).replace("−", "-")


def _whole(text: str) -> Mention | None:
    """The date that the text is, with no other words."""
    full = _FULL.match(text)
    if full and _REST.fullmatch(text, full.end()):
        return _inside(text)
    if match := _AGO.fullmatch(text):
        return Mention(ago=_ago(match))
    for pattern in _SHORT:
        if match := pattern.fullmatch(text):
            said = match.groupdict()
            if found := _valid(said.get("y"), said["m"], said.get("d")):
                return found
    return None


def _inside(text: str) -> Mention | None:
    """The first full date in a text."""
    for match in _FULL.finditer(text):
        if found := _valid(match[1], match[2] or match[5], match[3] or match[6]):
            return found
    for match in _NUMERAL.finditer(text):
        year = "".join(str(_DIGIT[char]) for char in match[1])
        if found := _valid(year, str(_number(match[2])), str(_number(match[3]))):
            return found
    return None


def _valid(year: str | None, month: str, day: str | None) -> Mention | None:
    full = int(year) + (2000 if len(year) == 2 else 0) if year else None
    if full is not None and not _FIRST_YEAR <= full <= _LAST_YEAR:
        return None
    try:
        date(full or 2000, int(month), int(day or 1))
    except ValueError:
        return None
    return Mention(full, int(month), int(day) if day else None)


def _ago(match: re.Match[str]) -> int:
    if match[4]:
        return int((0.5 if match[4] == "半" else int(match[4])) * _DAYS[match[5]])
    return 0 if match[1] else 1 if match[2] else 2


def _number(numeral: str) -> int:
    """二十一 as 21; 0 for what is no number below 100."""
    tens, ten, ones = numeral.rpartition("十")
    if len(tens) > 1 or len(ones) > 1:
        return 0
    return (_DIGIT.get(tens, 1) * 10 if ten else 0) + _DIGIT.get(ones, 0)
