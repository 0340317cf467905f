"""整改通知书: to one unit, what it has to mend and by when."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from reports.documents import chinese
from reports.documents.account import grades
from reports.documents.listing import limit, listing
from reports.ledger.booking import day
from reports.ledger.state import State
from reports.run import Run
from reports.view.build import gravest_first
from reports.view.life import Life

_WAITING = frozenset({State.NEW, State.PENDING, State.REPAIRING, State.RELAPSED})


def due(lives: Sequence[Life]) -> list[Life]:
    """What a unit may be told to mend: certain, not put off, not already reported as mended."""
    return [life for life in lives if life.entry.state in _WAITING and not life.entry.needs_review]


def notice(run: Run, unit: str, lives: Sequence[Life], today: date) -> dict[str, Any]:
    """lives: those of the unit that are `due`, at least one."""
    entries = sorted((life.entry for life in lives), key=gravest_first)
    told = {entry.deadline: limit(entry) for entry in entries if entry.deadline}
    limits = sorted(entry.deadline for entry in entries if entry.deadline)
    lacking = len(entries) - len(limits)
    return {
        "网站名称": run.name,
        "责任单位": unit,
        "检查日期": chinese.day(day(run)),
        "问题": {
            "总数": len(entries),
            "构成": grades(entries),
            "超期": sum(last < today.isoformat() for last in limits),
        },
        "期限": {
            "同一": told[limits[0]] if len(set(limits)) == 1 and not lacking else "",
            "最早": told[limits[0]] if limits else "",
            "最晚": told[limits[-1]] if limits else "",
            "没有": lacking,
        },
        "清单": listing(entries),
        "成文日期": chinese.day(today),
    }
