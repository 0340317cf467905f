"""What a person must look at: what the tool does not see, could not judge or is not sure of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checks.basis import Row
from checks.scoring.indicator import Indicator
from checks.scoring.line import Line

_PARTS = {"veto": "单项否决", "points": "扣分", "manual": "其他要求"}
_LINKS, _NAMED = 3, 5


@dataclass(frozen=True, slots=True)
class Check:
    """why: why the tool leaves it to a person. look: what to look at and how. links: (name, address) of where."""

    part: str
    group: str
    name: str
    why: str
    look: str
    links: tuple[tuple[str, str], ...]
    basis: str


def checklist(
    judged: Sequence[tuple[Indicator, Line | None]],
    rows: Mapping[str, Row],
    columns: Sequence[Mapping[str, Any]],
    start: str,
) -> Iterator[Check]:
    """judged: indicators with their lines, None for those that no rule judges. columns: rows of columns.json."""
    for indicator, line in judged:
        why = _why(indicator, line)
        if why:
            links = _links(indicator, columns) or (("首页", start),)
            basis = str(rows[indicator.row])
            yield Check(_PARTS[indicator.part], indicator.group, indicator.name, why, indicator.look, links, basis)


def _why(indicator: Indicator, line: Line | None) -> str:
    if line is None or (line.state == "manual" and not indicator.rules and not indicator.charges):
        return "工具不能判断"
    if line.doubts:
        return f"有{len(line.doubts)}条待核实（{_numbers(line)}）"
    if line.state == "unjudged":
        return f"未能判断：{line.looked}"
    return "" if indicator.whole else "工具只能看到一部分"


def _numbers(line: Line) -> str:
    shown = "、".join(fault.number for fault in line.doubts[:_NAMED])
    return shown + ("等" if len(line.doubts) > _NAMED else "")


def _links(indicator: Indicator, columns: Sequence[Mapping[str, Any]]) -> tuple[tuple[str, str], ...]:
    """The columns whose names say that it is there, in the order of the words that say so."""
    found = {
        str(column["url"]): str(column["name"])
        for word in indicator.where
        for column in columns
        if word in str(column.get("name", ""))
    }
    return tuple((name, url) for url, name in list(found.items())[:_LINKS])
