"""What an indicator with points (扣分指标) costs, as far as the documents that were read say so."""

from collections.abc import Iterator, Mapping, Sequence

from checks.basis import Row
from checks.columns.stem import stem
from checks.scoring.fault import Fault
from checks.scoring.indicator import Charge, Indicator
from checks.scoring.line import Line
from checks.scoring.standing import Standing

UNKNOWN = "待填"


def deduction_line(
    indicator: Indicator, faults: Sequence[Fault], standing: Standing, rows: Mapping[str, Row], home: str
) -> Line:
    """home: the start address. A doubtful fault costs nothing; the points of a fault may be unknown."""
    certain: list[Fault] = []
    doubts: list[Fault] = []
    cost = least = 0.0
    unpriced = False
    for charge in indicator.charges:
        charged = list(_charged(charge, faults, home))
        sure = [fault for fault in charged if not fault.doubtful]
        certain += sure
        doubts += [fault for fault in charged if fault.doubtful]
        points = rows[charge.row].points if charge.row in rows else None
        if sure and points is None:
            unpriced = True
        elif sure and points is not None:
            cost += points * (1 if charge.once else len(sure))
            least = max(least, points)
    cap = rows[indicator.row].cap
    if cap is not None:
        cost = least = min(cost, cap)
    state, looked = _state(indicator, certain, doubts, standing)
    return Line(
        indicator.group,
        indicator.name,
        state,
        str(rows[indicator.row]),
        looked,
        tuple(certain),
        tuple(doubts),
        "，".join(_prices(indicator, rows)) or UNKNOWN,
        cap,
        round(cost, 2),
        round(least, 2),
        unpriced,
    )


def _charged(charge: Charge, faults: Sequence[Fault], home: str) -> Iterator[Fault]:
    front = stem(home)
    for fault in faults:
        if fault.rule not in charge.rules or (charge.rows and fault.row not in charge.rows):
            continue
        if charge.names and not any(name in place.text for place in fault.places for name in charge.names):
            continue
        there = any(stem(place.page) == front for place in fault.places)
        if not charge.on or there == (charge.on == "home"):
            yield fault


def _prices(indicator: Indicator, rows: Mapping[str, Row]) -> Iterator[str]:
    for charge in indicator.charges:
        row = rows.get(charge.row)
        if row is not None and row.points is not None:
            place = {"home": "首页", "inside": "其他页面"}.get(charge.on, "")
            yield f"{place}{'' if charge.once else '每处'}{row.points:g}分"


def _state(
    indicator: Indicator, certain: Sequence[Fault], doubts: Sequence[Fault], standing: Standing
) -> tuple[str, str]:
    rules = dict.fromkeys(rule for charge in indicator.charges for rule in charge.rules)
    if not rules:
        return "manual", "工具不能判断"
    chosen = tuple(row for charge in indicator.charges for row in charge.rows)
    judged, looked = standing.told(rules, chosen)
    if certain or doubts:
        return "fault" if certain else "doubtful", looked
    if not indicator.whole:
        return "manual", looked
    return "clear" if judged else "unjudged", looked
