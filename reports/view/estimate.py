"""A deadline that was counted in working days nobody has announced yet."""

from datetime import date
from functools import lru_cache

from checks.calendar import Calendar

MARK = "（暂估）"
_CALENDAR = Calendar()


@lru_cache(maxsize=4096)
def estimated(deadline: date | str | None) -> bool:
    """It lies in a year of which the State Council has not said which weekends are worked. deadline: ISO, or a date."""
    day = date.fromisoformat(deadline) if isinstance(deadline, str) and deadline else deadline
    return isinstance(day, date) and _CALENDAR.estimated(day)
