"""A point in time as Chinese text gives it."""

from datetime import datetime
from zoneinfo import ZoneInfo

_ZONE = ZoneInfo("Asia/Shanghai")


def moment(at: datetime) -> str:
    """`2026年11月23日 10:05`, Beijing time. `at` is aware. (strftime fails on Chinese in some Windows locales.)"""
    local = at.astimezone(_ZONE)
    return f"{local.year}年{local.month}月{local.day}日 {local:%H:%M}"
