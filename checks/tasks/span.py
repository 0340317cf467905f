"""Periods of a task (每月, 第三季度, 2026年10月) as days."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

_DIGITS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_CYCLES = (
    ("week", re.compile(r"每周|按周|^周$|周报|/周|每星期")),
    ("quarter", re.compile(r"每季|按季|^季度?$|/季")),
    ("half", re.compile(r"每半年|^半年度?$|/半年")),
    ("month", re.compile(r"每个?月|按月|^月度?$|/月|逐月")),
    ("year", re.compile(r"每年|按年|^年度?$|全年|/年|本年|年内")),
)
_LENGTH = {"month": 1, "quarter": 3, "half": 6, "year": 12}
_YEAR = re.compile(r"(20\d\d)年?")
_MONTH = re.compile(r"(?<!\d)(1[0-2]|0?[1-9])月(?!\d)")
_MONTHS = re.compile(r"(?<!\d)(1[0-2]|0?[1-9])月?[-—~至到](1[0-2]|0?[1-9])月")
_QUARTER = re.compile(r"第?([一二三四1-4])季度")
_HALF = re.compile(r"([上下])半年")


@dataclass(frozen=True, slots=True)
class Span:
    """A period from its first to its last day, and what it is called."""

    name: str
    first: date
    last: date


def cycle(text: str) -> str:
    """week, month, quarter, half or year for what comes again and again; "" for anything else."""
    plain = "".join(text.split())
    return next((name for name, pattern in _CYCLES if pattern.search(plain)), "")


def fixed(text: str, year: int | None) -> Span | None:
    """A period that is named once; what has to be done before its end (10月底前) may be done since the year began.

    year: that of the table, where the text names none.
    """
    plain = "".join(text.split())
    named = _YEAR.search(plain)
    when = int(named[1]) if named else year
    span = _span(plain, named, when) if when is not None else None
    return replace(span, name=plain, first=date(span.first.year, 1, 1)) if span and "前" in plain else span


def _span(plain: str, named: re.Match[str] | None, when: int) -> Span | None:
    if found := _MONTHS.search(plain):
        first, last = int(found[1]), int(found[2])
        return _months(when, first, last - first + 1) if first <= last else None
    if found := _QUARTER.search(plain):
        return _months(when, 3 * _DIGITS[found[1]] - 2, 3)
    if found := _HALF.search(plain):
        return _months(when, 1 if found[1] == "上" else 7, 6)
    if found := _MONTH.search(plain[named.end() :] if named else plain):
        return _months(when, int(found[1]), 1)
    return _months(when, 1, 12) if named and named.end() == len(plain) else None


def span_of(kind: str, day: date) -> Span:
    """The period of a cycle in which a day lies."""
    if kind == "week":
        monday = day - timedelta(day.weekday())
        return Span(f"{monday.isoformat()}起的一周", monday, monday + timedelta(6))
    length = _LENGTH[kind]
    return _months(day.year, (day.month - 1) // length * length + 1, length)


def before(kind: str, span: Span) -> Span:
    """The period of the same cycle before this one."""
    return span_of(kind, span.first - timedelta(1))


def _months(year: int, month: int, length: int) -> Span:
    end = year * 12 + month - 1 + length
    last = date(end // 12, end % 12 + 1, 1) - timedelta(1)
    return Span(_name(year, month, length), date(year, month, 1), last)


def _name(year: int, month: int, length: int) -> str:
    if length == 1:
        return f"{year}年{month}月"
    if length == _LENGTH["quarter"] and month % length == 1:
        return f"{year}年第{'一二三四'[month // 3]}季度"
    if length == _LENGTH["half"] and month % length == 1:
        return f"{year}年{'上' if month == 1 else '下'}半年"
    if length == _LENGTH["year"]:
        return f"{year}年"
    return f"{year}年{month}月至{month + length - 1}月"
