"""From what a list says to calendar days: the year that 05-09 leaves out, the day that 2023-05 leaves out."""

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from checks.reading.dates import Mention
from checks.reading.urls import path

_IN_ADDRESS = re.compile(r"(?<!\d)(20\d\d)(?:([01]\d)([0-3]\d)?|[-/]([01]?\d)(?:[-/]([0-3]?\d))?)?(?!\d)")


@dataclass(frozen=True, slots=True)
class Dated:
    """A calendar day; inferred when a part of it was not said on the page."""

    day: date
    inferred: bool = False


def dated(rows: Iterable[tuple[Mention | None, str]], today: date) -> list[Dated | None]:
    """The day of each row (what it says, its address), in the order of the list.

    A missing year comes from the address, else from the row before (lists run from new to old), else it is this
    year, or last year when that would lie ahead. A missing day is the last of its month, for the owner's benefit.
    """
    found: list[Dated | None] = []
    previous: date | None = None
    for said, url in rows:
        day = _day(said, url, previous, today) if said else None
        found.append(day)
        previous = day.day if day else previous
    return found


def _day(said: Mention, url: str, previous: date | None, today: date) -> Dated | None:
    if said.ago is not None:
        return Dated(today - timedelta(said.ago))
    if said.year is None:
        day = _near_address(said, url, today) or _before(said, previous, today)
        return Dated(day, inferred=True) if day else None
    if said.day is None:
        last = date(said.year, said.month, monthrange(said.year, said.month)[1])
        current = (said.year, said.month) == (today.year, today.month)
        return Dated(today if current else last, inferred=True)
    day = _date(said.year, said)
    return Dated(day) if day else None


def _near_address(said: Mention, url: str, today: date) -> date | None:
    """An article of January may lie in a folder of December: the year that comes nearest to the address."""
    for year, *parts in _IN_ADDRESS.findall(path(url)):
        month, day = parts[0] or parts[2], parts[1] or parts[3]
        if int(year) > today.year:
            continue
        if not month:
            return _date(int(year), said)
        if around := _date(int(year), Mention(month=int(month), day=int(day or 15))):
            near = [_date(around.year + step, said) for step in (0, -1, 1)]
            past = [day for day in near if day and day <= today]
            return min(past, key=lambda day: abs(day - around), default=None)
    return None


def _before(said: Mention, previous: date | None, today: date) -> date | None:
    latest = previous or today
    return next((day for step in range(9) if (day := _date(latest.year - step, said)) and day <= latest), None)


def _date(year: int, said: Mention) -> date | None:
    try:
        return date(year, said.month, said.day or 1)
    except ValueError:
        return None
