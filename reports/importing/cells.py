"""What a person typed into a cell, taken as it was meant: or a sentence that says why it cannot be."""

import re
import unicodedata
from datetime import date, datetime, timedelta

from reports.formats.parts.inert import inert
from reports.ledger.state import State

_LONGEST = 2_000
_INVISIBLE = re.compile(r"[\u200b-\u200d\u2060\ufeff]")
_ERRORS = frozenset({"#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!"})
_DAY_ONE = date(1899, 12, 30)
"""Day 0 of Excel's calendar."""
_SERIALS = range(32_874, 73_051)
"""Numbers that Excel may mean as a day: 1990 to 2099. Anything else is no day that a ledger knows."""
_WHOLE = re.compile(r"(\d{4})(?:[-./年])(\d{1,2})(?:[-./月])(\d{1,2})[日号]?(?:[T ][\d:.]+)?")
_COMPACT = re.compile(r"(20\d{2})(\d{2})(\d{2})")
_SHORT = re.compile(r"(\d{1,2})(?:月|[-/])(\d{1,2})[日号]?")
_MEANT = {
    State.PENDING: "未整改 尚未整改 待改 确认 属实",
    State.REPAIRING: "正在整改 整改进行中 进行中 整改之中",
    State.REPAIRED: "已整改 整改完成 已完成 完成 完成整改 已完成整改 已改 待复核 整改完毕 已整改完成",
    State.FALSE_ALARM: "误判 错报 不是问题",
    State.DEFERRED: "暂缓整改 暂缓 暂不处理 暂缓处理",
    State.CLOSED: "销号 已销",
}
_STATES = {word: state for state, words in _MEANT.items() for word in words.split()} | {
    str(state): state for state in State
}


def words(value: object) -> str:
    """Text on one line, trimmed. Raises ValueError, in Chinese."""
    if value in ("", None):  # most cells
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, datetime) and value.time() == value.time().min:
        value = value.date()
    told = re.sub(r"\s+", " ", _INVISIBLE.sub("", inert(value, 100_000))).strip()
    if told in _ERRORS:
        raise ValueError(f"公式出错（{told}）")
    if len(told) > _LONGEST:
        raise ValueError(f"超过{_LONGEST}字")
    return told


def state(value: object) -> State | None:
    """None for an empty cell. Raises ValueError, in Chinese."""
    if isinstance(value, str) and value in _STATES:
        return _STATES[value]
    told = words(value)
    plain = re.sub(r"[\s,;，；。.、:：()（）“”\"']", "", unicodedata.normalize("NFKC", told))
    if not plain:
        return None
    if plain not in _STATES:
        raise ValueError(f"没有“{told[:20]}”这种状态")
    return _STATES[plain]


def day(value: object, today: date) -> date | None:
    """None for an empty cell. A day without a year is the one nearest to `today`. Raises ValueError, in Chinese."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    told = unicodedata.normalize("NFKC", words(value)).strip(" 。.")
    if not told:
        return None
    plain = told if re.search(r"\d [\d:]+$", told) else told.replace(" ", "")
    try:
        found = _read(plain, value, today)
    except (ValueError, OverflowError):
        found = None
    if found is None:
        raise ValueError(f"“{told[:20]}”不是日期，请写成2026-12-31的样子")
    return found


def _read(told: str, value: object, today: date) -> date | None:
    if whole := _WHOLE.fullmatch(told) or _COMPACT.fullmatch(told):
        return date(*map(int, whole.groups()))
    if short := _SHORT.fullmatch(told):
        month, number = map(int, short.groups())
        years = (today.year - 1, today.year, today.year + 1)
        return min(_days(years, month, number), key=lambda there: abs(there - today), default=None)
    if re.fullmatch(r"\d{5}(\.\d+)?", told) and int(float(told)) in _SERIALS:
        return _DAY_ONE + timedelta(days=int(float(told)))
    return None


def _days(years: tuple[int, ...], month: int, number: int) -> list[date]:
    """29 February is not in every year."""
    found = []
    for year in years:
        try:
            found.append(date(year, month, number))
        except ValueError:
            continue
    return found
