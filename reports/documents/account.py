"""The numbers of a period, as sentences and cells take them."""

from collections.abc import Iterable
from typing import Any

from checks.findings import Severity
from reports.documents import chinese
from reports.documents.listing import NOBODY
from reports.formats.parts.inert import inert
from reports.view.life import Life
from reports.view.report import FAMILIES, EntryView
from reports.view.turnover import Turnover

_NAMED = 20
_TITLES = 8
_LONGEST = 60


def account(told: Turnover) -> dict[str, Any]:
    """Numbers by their Chinese names; 经过 puts them into one sentence without its full stop."""
    return {
        "期初": told.standing,
        "新发现": told.found,
        "复发": told.relapsed,
        "重新列入": told.reopened,
        "销号": told.closed,
        "误报": told.dismissed,
        "未销号": told.open,
        "超期": told.overdue,
        "暂不整改": told.deferred,
        "存量": told.legacy,
        "需核对": told.doubtful,
        "销号率": chinese.share(told.rate),
        "经过": _story(told),
    }


def grades(entries: Iterable[EntryView]) -> str:
    """`单项否决1条、一般3条`, the gravest first."""
    known = [entry.severity for entry in entries]
    return chinese.in_order((grade.label, known.count(grade)) for grade in sorted(Severity, reverse=True))


def by_unit(entries: Iterable[EntryView]) -> str:
    """`办公室3条、法规科1条、未明确责任单位2条`."""
    return chinese.counted(_tally(inert(entry.unit, _LONGEST) or NOBODY for entry in entries), at_most=_NAMED)


def by_title(entries: Iterable[EntryView]) -> str:
    """`链接无法打开10条、附件无法下载2条`."""
    return chinese.counted(_tally(inert(entry.title, _LONGEST) for entry in entries), at_most=_TITLES)


def families(lives: Iterable[Life]) -> list[tuple[str, list[Life]]]:
    """By family, in the order in which documents list them, without those that have none."""
    groups: dict[str, list[Life]] = {family: [] for family in FAMILIES}
    for life in lives:
        groups.setdefault(life.entry.family, []).append(life)
    return [(FAMILIES.get(family, inert(family, _LONGEST)), group) for family, group in groups.items() if group]


def _story(told: Turnover) -> str:
    moves = {
        "期初未销号": told.standing,
        "新发现": told.found,
        "复发": told.relapsed,
        "重新列入": told.reopened,
        "销号": told.closed,
        "认定误报": told.dismissed,
    }
    moved = "，".join(f"{name}{number}条" for name, number in moves.items() if number or name in ("新发现", "销号"))
    of_these = chinese.in_order((("超过整改期限", told.overdue), ("暂不整改", told.deferred), ("存量", told.legacy)))
    return f"{moved}；期末未销号{told.open}条{f'，其中{of_these}' if of_these else ''}"


def _tally(names: Iterable[str]) -> list[tuple[str, int]]:
    told: dict[str, int] = {}
    for name in names:
        told[name] = told.get(name, 0) + 1
    return sorted(told.items())
