"""A stretch of days that a document is about."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

_QUARTER = re.compile(r"(\d{4})\s*[Qq]([1-4])", re.ASCII)
_ORDER = "一二三四"
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """Whole days in China; the first and the last belong to it."""

    since: date
    until: date

    def __post_init__(self) -> None:
        if self.since > self.until:
            raise ValueError("起始日期应不晚于结束日期。")

    @classmethod
    def quarter(cls, text: str) -> "Period":
        """Of `2026Q3`. Raises ValueError, in Chinese."""
        said = _QUARTER.fullmatch(text.strip())
        if not said or said[1] == "0000":
            raise ValueError(f"季度应写成 2026Q3 的样子，实际为“{text}”。")
        return cls.quarter_of(date(int(said[1]), int(said[2]) * 3, 1))

    @classmethod
    def quarter_of(cls, day: date) -> "Period":
        """The quarter of the year in which a day lies."""
        last = (day.month + 2) // 3 * 3
        return cls(date(day.year, last - 2, 1), _month_end(day.year, last))

    @property
    def before(self) -> "Period":
        """What it is compared with: the quarter before a quarter, else as many days just before."""
        eve = self.since - _DAY
        if self._is_quarter:
            return Period.quarter_of(eve)
        return Period(eve - (self.until - self.since), eve)

    @property
    def name(self) -> str:
        """As a title has it: a quarter or a month where it is one, else its days."""
        first, last = self.since, self.until
        if self._is_quarter:
            return f"{first.year}年第{_ORDER[first.month // 3]}季度"
        if first.day == 1 and last == _month_end(first.year, first.month):
            return f"{first.year}年{first.month}月"
        year = "" if first.year == last.year else f"{last.year}年"
        return f"{first.year}年{first.month}月{first.day}日至{year}{last.month}月{last.day}日"

    def holds(self, day: date) -> bool:
        return self.since <= day <= self.until

    def upto(self, today: date) -> "Period":
        """The part of it that is not still to come. Raises ValueError, in Chinese, when all of it is."""
        if self.since > today:
            raise ValueError(f"{self.name}还没有开始。")
        return Period(self.since, min(self.until, today))

    @property
    def _is_quarter(self) -> bool:
        return self == Period.quarter_of(self.since)


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
