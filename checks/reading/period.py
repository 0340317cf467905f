"""From when to when the public may give its opinion, in the many wordings of announcements."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from checks.calendar import Calendar

_HOUR = r"(?:\d{{1,2}}(?:[时点]|:\d\d)(?:\d\d分|整|止)?)?"
_DAY = r"(?:(?P<{0}y>20\d\d)(?:年|[-./]))?(?P<{0}m>\d{{1,2}})(?:月|[-./])(?P<{0}d>\d{{1,2}})日?" + _HOUR
_START, _END = _DAY.format("s"), _DAY.format("e")
_PUBLISHED = (
    r"(?:即日|(?:本|该)?(?:公告|公示|通知|征求意见稿|公开征求意见)?(?:发布|公布|公示|公告|刊登|发出|张贴|公开)之?日)"
)
_TO = r"(?:\((?:星期|周).\))?(?:起|开始)?,?(?:至|到|-|—|–|~|―|──)+(?:于)?"
_NUMBER = r"(?P<n>\d{1,3}|[一二三四五六七八九十]{1,3})(?:\((?:\d{1,3}|.{1,3})\))?个?(?P<unit>工作日|自然日|日|天|月)"
_RANGE = re.compile(rf"(?<!\d){_START}{_TO}{_END}")
_FROM_NOW = re.compile(rf"{_PUBLISHED}起?,?(?:截?至|到|-|—)(?:于)?{_END}")
_LASTING = re.compile(rf"(?:{_PUBLISHED}|(?<!\d){_START})起,?(?:为期|的)?{_NUMBER}(?:内|止|$|[,。;)])?")
_TERM = re.compile(
    rf"(?:征求意见|征集意见|意见征集|征集|公示|公告|公开征求意见|反馈)(?:的)?(?:时间|期限|期|时限)(?:为|:|共|是)+(?:期)?{_NUMBER}"
)
_UNTIL = re.compile(rf"(?:截止|截至|止于)(?:日期|时间|期限)?(?:为|到|至|于|是|:)*{_END}")
_BEFORE = re.compile(rf"(?<![\d.年月-]){_END}(?:\([^)]{{1,6}}\))?(?:之?前|以前|截止|止)")
_TALK = re.compile("意见|建议|反馈|征求|征集|截止|公示|期限|时间")
_APART = re.compile("施行|实行|有效期|废止|届满|出生|成立|印发")
_SENTENCE = re.compile(r"[。;\n]")
_NUMERAL = {char: n for n, char in enumerate("一二三四五六七八九", 1)}
_LONGEST = 400
_CALENDAR = Calendar()


@dataclass(frozen=True, slots=True)
class Period:
    """first, last: both days count. stated: the number of days or working days (`work`) it says instead of an end."""

    first: date
    last: date
    stated: int | None = None
    work: bool = False

    @property
    def days(self) -> int:
        """Calendar days. A month or a number of days that is said counts as it is said."""
        return self.stated if self.stated is not None and not self.work else (self.last - self.first).days + 1

    def workdays(self, calendar: Calendar) -> int:
        """Working days, the first day among them."""
        return self.stated if self.stated is not None and self.work else calendar.count(self.first - _ONE, self.last)


_ONE = timedelta(1)


def period(text: str, published: date | None) -> Period | None:
    """The period that an announcement states; of several the one that ends last. None when it cannot be told."""
    plain = unicodedata.normalize("NFKC", text)
    lines = ("".join(line.split()) for line in _SENTENCE.split(plain))
    found = [
        each
        for line in lines
        if _TALK.search(line) and not _APART.search(line)
        for each in _said(line, published)
        if timedelta(0) <= each.last - each.first <= timedelta(_LONGEST)
    ]
    return max(found, key=lambda each: (each.last, -each.first.toordinal()), default=None)


def _said(line: str, published: date | None) -> Iterator[Period]:
    ranged = False
    for match in _RANGE.finditer(line):
        first = _day(match, "s", published)
        last = _day(match, "e", first)
        if first and last:
            ranged = True
            yield Period(first, last)
    if ranged:
        return
    for match in _LASTING.finditer(line):
        first = _day(match, "s", published) if match["sm"] else published
        if first:
            yield _lasting(first, match["n"], match["unit"])
    if published is None:
        return
    for match in _TERM.finditer(line):
        yield _lasting(published, match["n"], match["unit"])
    for pattern in (_FROM_NOW, _UNTIL, _BEFORE):
        for match in pattern.finditer(line):
            if last := _day(match, "e", published):
                yield Period(published, last)


def _lasting(first: date, number: str, unit: str) -> Period:
    count = _count(number)
    if unit == "工作日":
        return Period(first, _CALENDAR.after(first, count), count, work=True)
    count *= 30 if unit == "月" else 1
    return Period(first, first + timedelta(count), count)


def _day(match: re.Match[str], side: str, after: date | None) -> date | None:
    """The day said; without its year, the first of that name that is not long before `after`."""
    year, month, day = match[f"{side}y"], int(match[f"{side}m"]), int(match[f"{side}d"])
    try:
        if year:
            return date(int(year), month, day)
        if after is None:
            return None
        found = date(after.year, month, day)
        return found if (after - found).days < _LONGEST // 4 else date(after.year + 1, month, day)
    except ValueError:
        return None


def _count(numeral: str) -> int:
    if numeral.isdecimal():
        return int(numeral)
    tens, ten, ones = numeral.rpartition("十")
    return (_NUMERAL.get(tens, 1) * 10 if ten else 0) + _NUMERAL.get(ones, 0)
