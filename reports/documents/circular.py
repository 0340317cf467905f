"""季度通报: the units of one site, or several sites, side by side and against the period before."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from checks.findings import Severity
from reports.documents import chinese
from reports.documents.account import account, families
from reports.documents.listing import NOBODY, listing
from reports.formats.parts.inert import inert
from reports.ledger.booking import day
from reports.run import Run, RunStatus
from reports.view.build import gravest_first
from reports.view.life import Life
from reports.view.period import Period
from reports.view.turnover import Turnover, turnover, turnover_by

_COMPARED = (("新发现", "found"), ("复发", "relapsed"), ("销号", "closed"), ("期末未销号", "open"))
_NAMED = 20
_LONGEST = 60


def circular(
    runs: Sequence[Run], lives: Sequence[Life], period: Period, names: Mapping[str, str], today: date
) -> dict[str, Any]:
    """runs: all that are recorded, of these sites. names: the sites' titles; one site is told by unit."""
    alone = len(names) == 1
    of: Callable[[Life], str] = (
        (lambda life: inert(life.entry.unit, _LONGEST) or NOBODY) if alone else (lambda life: names[life.entry.site])
    )
    now = turnover(lives, period)
    made = [run for run in runs if period.holds(day(run))]
    certain = [life for life in lives if not life.entry.needs_review]
    late = [life.entry for life in certain if life.overdue(period.until)]
    veto = [life for life in certain if life.open(period.until) and life.entry.severity is Severity.VETO]
    parties = turnover_by(of, lives, period)
    parties = dict(sorted(parties.items(), key=lambda one: one[0] == NOBODY))
    return {
        "期间": period.name,
        "上期": period.before.name,
        "范围": next(iter(names.values())) if alone else "各网站",
        "对象": "责任单位" if alone else "网站",
        "网站数": len({run.site for run in made}),
        "检查次数": len(made),
        "完整次数": sum(run.status is RunStatus.OK for run in made),
        "统计": account(now),
        "比较": _compared(now, turnover(lives, period.before)) if _known(runs, period.before) else "",
        "分类": chinese.numbered(_families(certain, period, of)),
        "否决": listing([life.entry for life in veto], 归属=[of(life) for life in veto])["行"],
        "复发涉及": _involved({name: one.relapsed for name, one in parties.items()}),
        "超期涉及": _involved({name: one.overdue for name, one in parties.items()}),
        "各方": [{"名称": name, **account(one)} for name, one in parties.items()] + [{"名称": "合计", **account(now)}],
        "清单": listing(sorted(late, key=gravest_first)),
        "成文日期": chinese.day(today),
    }


def _known(runs: Sequence[Run], period: Period) -> bool:
    return any(period.holds(day(run)) for run in runs)


def _families(lives: Sequence[Life], period: Period, of: Callable[[Life], str]) -> list[dict[str, Any]]:
    told = []
    for name, group in families(lives):
        one = turnover(group, period)
        if one.found or one.relapsed or one.open:
            parties = turnover_by(of, group, period)
            involved = _involved({party: each.open for party, each in parties.items()})
            told.append({"名称": name, "涉及": involved, **account(one)})
    return told


def _compared(now: Turnover, before: Turnover) -> str:
    told = [_more_or_less(name, getattr(now, field) - getattr(before, field)) for name, field in _COMPARED]
    if now.rate is not None and before.rate is not None:
        points = round((now.rate - before.rate) * 100, 1)
        told.append(f"销号率{'上升' if points > 0 else '下降'}{abs(points):g}个百分点" if points else "销号率持平")
    return "，".join(told)


def _more_or_less(name: str, change: int) -> str:
    return f"{name}{'增加' if change > 0 else '减少'}{abs(change)}条" if change else f"{name}持平"


def _involved(numbers: Mapping[str, int]) -> str:
    return chinese.counted(numbers.items(), at_most=_NAMED)
