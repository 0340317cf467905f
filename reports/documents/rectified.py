"""整改情况报告: what a period closed and on what proof, and what it did not."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any

from reports.documents import chinese
from reports.documents.account import account, by_unit, grades
from reports.documents.listing import listing
from reports.formats.parts.inert import inert
from reports.importing.origin import unmarked
from reports.ledger.state import State
from reports.ledger.transition import Transition
from reports.run import Run
from reports.view.life import Life, on
from reports.view.period import Period
from reports.view.turnover import flow, turnover

_UNTIL = re.compile(r"（至(\d{4}-\d\d-\d\d)）$", re.ASCII)
"""What a decision ends with that holds until a day."""
_LONGEST = 200
_SHOWN = 50


def rectified(run: Run, lives: Sequence[Life], period: Period, today: date) -> dict[str, Any]:
    """run: the site's latest. lives: the site's."""
    certain = [life for life in lives if not life.entry.needs_review]
    standing = [life for life in certain if life.open(period.until)]
    late = [life.entry for life in standing if life.overdue(period.until)]
    closed = sorted(_closures(certain, period), key=lambda one: (one[1].at, one[0].entry.number))
    again = {life.entry.number for life, _ in closed if life.open(period.until)}
    put_off = [life for life in standing if life.state(period.until) is State.DEFERRED]
    entries = [life.entry for life in standing]
    return {
        "网站名称": run.name,
        "期间": period.name,
        "截止日期": chinese.day(period.until),
        "统计": account(turnover(lives, period)),
        "销号原因": chinese.counted(_reasons(move for _, move in closed)),
        "又复发": len(again),
        "构成": grades(entries),
        "单位情况": by_unit(entries),
        "超期涉及": by_unit(late),
        "暂不整改": [_deferred(life, period) for life in put_off[:_SHOWN]],
        "清单": listing(
            [life.entry for life, _ in closed],
            销号日期=[chinese.day(on(move)) for _, move in closed],
            依据=[move.why for _, move in closed],
            批次=[move.run for _, move in closed],
        ),
        "成文日期": chinese.day(today),
    }


def _closures(lives: Sequence[Life], period: Period) -> list[tuple[Life, Transition]]:
    return [(life, move) for life in lives for move in life.moves if period.holds(on(move)) and flow(move) == "closed"]


def _reasons(moves: Any) -> list[tuple[str, int]]:
    told: dict[str, int] = {}
    for move in moves:
        told[inert(move.why, _LONGEST)] = told.get(inert(move.why, _LONGEST), 0) + 1
    return list(told.items())


def _deferred(life: Life, period: Period) -> dict[str, str]:
    """Why a person put it off, as decided last: a mere remark on it is no decision."""
    moves = [move for move in life.moves if on(move) <= period.until and move.after is State.DEFERRED]
    decided = [move for move in moves if move.before is not State.DEFERRED or _UNTIL.search(move.why)] or moves
    why = _UNTIL.sub(lambda found: f"（至{chinese.day(found[1])}）", unmarked(decided[-1].why))
    entry = life.entry
    return {"编号": entry.number, "标题": inert(entry.title, _LONGEST), "理由": inert(why, _LONGEST).rstrip("。")}
