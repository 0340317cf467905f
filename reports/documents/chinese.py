"""Dates, shares and enumerations as official Chinese writes them."""

from collections.abc import Iterable, Mapping
from datetime import date


def day(of: date | str) -> str:
    """`2026年11月23日`; "" for "". of: a date, or one in ISO form."""
    if not of:
        return ""
    on = date.fromisoformat(of) if isinstance(of, str) else of
    return f"{on.year}年{on.month}月{on.day}日"


def share(of: float | None) -> str:
    """`84.6%`; "" where there is nothing to take a share of. Only nothing is 0%, and only all is 100%."""
    if of is None:
        return ""
    points = of * 100 if of in (0, 1) else min(max(of * 100, 0.1), 99.9)
    return f"{points:.1f}".removesuffix(".0") + "%"


def counted(numbers: Iterable[tuple[str, int]], unit: str = "条", at_most: int = 0) -> str:
    """`办公室3条、法规科1条`, most first, without zeros. at_most: how many are named, 0 for all; the rest summed up."""
    told = sorted(((name, number) for name, number in numbers if number), key=lambda one: -one[1])
    named = told[:at_most] if at_most else told
    rest = sum(number for _, number in told[len(named) :])
    return in_order(named, unit) + (f"，其他共{rest}{unit}" if rest else "")


def in_order(numbers: Iterable[tuple[str, int]], unit: str = "条") -> str:
    """The same in the order given."""
    return "、".join(f"{name}{number}{unit}" for name, number in numbers if number)


def numbered(of: Iterable[Mapping[str, object]]) -> list[dict[str, object]]:
    """The same with 序号, 一 to 九十九, for headings of the second rank."""
    return [{"序号": _ordinal(number), **one} for number, one in enumerate(of, start=1)]


def _ordinal(number: int) -> str:
    tens, ones = divmod(number, 10)
    digits = "一二三四五六七八九"
    return ("" if tens < 2 else digits[tens - 1]) + ("十" if tens else "") + (digits[ones - 1] if ones else "")
