"""Working days in China: weekends, public holidays and the weekends that are worked in exchange (调休)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from holidays import CN

_SATURDAY = 5
_FIRST = 2014
_LONGEST = 3660
"""Days; nobody counts further, and a mistake must not count for ever."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """own: days that an office declares, True for worked; they go before what the state announced."""

    own: Mapping[date, bool] = field(default_factory=dict)

    def is_workday(self, day: date) -> bool:
        declared = self.own.get(day)
        return _usual(day) if declared is None else declared

    def announced(self, year: int) -> bool:
        """The State Council has said which weekends of the year are worked; before that every count is an estimate."""
        return year in _announced() or any(day.year == year for day in self.own)

    def after(self, day: date, workdays: int) -> date:
        """The last day of a period of so many working days that begins on the day after `day`."""
        left = workdays
        for _ in range(_LONGEST):
            if left <= 0:
                break
            day += timedelta(1)
            left -= self.is_workday(day)
        return day

    def count(self, first: date, last: date) -> int:
        """Working days after `first` up to and including `last`; 0 when `last` is not later."""
        span = min((last - first).days, _LONGEST)
        return sum(self.is_workday(first + timedelta(number)) for number in range(1, span + 1))

    def estimated(self, *days: date) -> bool:
        """One of the days lies in a year that nobody has announced yet."""
        return not all(self.announced(day.year) for day in days)

    def doubt(self, *days: date) -> str:
        """What a reader is told of a count between these days: "" where every year of them was announced."""
        years = sorted({day.year for day in days if day.year >= _FIRST and not self.announced(day.year)})
        return f"（暂估：{'、'.join(map(str, years))}年的调休尚未公布）" if years else ""


def parse_calendar(text: str) -> Calendar:
    """The days that a TOML text declares: `workdays` and `holidays`, lists of dates.

    Raises ValueError (which key, what was expected) or tomllib.TOMLDecodeError.
    """
    own: dict[date, bool] = {}
    for name, days in tomllib.loads(text).items():
        if name not in ("workdays", "holidays"):
            raise ValueError(f"不认识的项“{name}”，可用的项：workdays（上班的日子）、holidays（放假的日子）。")
        for day in days if isinstance(days, list) else [days]:
            if type(day) is not date:
                raise ValueError(f"项“{name}”：应为日期的列表，如[2027-02-06]，实际有“{day}”。")
            if own.setdefault(day, name == "workdays") != (name == "workdays"):
                raise ValueError(f"{day.isoformat()}既写为上班又写为放假。")
    return Calendar(own)


@lru_cache(maxsize=4096)
def _usual(day: date) -> bool:
    calendar = _year(day.year)
    return day in calendar.weekend_workdays or (day.weekday() < _SATURDAY and day not in calendar)


@lru_cache(maxsize=64)
def _year(year: int) -> CN:
    return CN(years=year)


@lru_cache(maxsize=1)
def _announced() -> frozenset[int]:
    """Every year has weekends that are worked; the library knows them once they are announced."""
    known, year = set(), _FIRST
    while any(day.year == year for day in _year(year).weekend_workdays):
        known.add(year)
        year += 1
    return frozenset(known)
