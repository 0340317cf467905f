"""The last week of a site's visits, as `zicha probe --report` shows it: judged as a run would do it today."""

from datetime import datetime

from checks.context import Context
from checks.gathering.availability import Availability, gather
from checks.survey import Survey
from crawler.declared import load_declared
from crawler.probing.log import VisitLog
from crawler.profile.source import Target
from crawler.workspace import SHANGHAI, Workspace


def week_of(workspace: Workspace, target: Target) -> dict[str, object]:
    """One row. share: a fraction of the visits that count; verdict: what it comes to, in Chinese."""
    today = datetime.now(SHANGHAI).date()
    visits = tuple(VisitLog(workspace.probes(target.site)).visits())
    context = Context(today, target.profile.start, load_declared(workspace).rows)
    survey = Survey(target.profile.start, {}, lambda _: iter(()), lambda: (), visits=visits)
    week = next(gather(survey, context), None)
    return {"site": target.site} | (_row(week) if week else _nothing())


def _row(week: Availability) -> dict[str, object]:
    verdict = "访问不足，不能判断" if week.lacking else "未达界限" if week.conclusive else "达到单项否决的界限"
    return {
        "first": week.first.isoformat(),
        "last": week.last.isoformat(),
        "visits": week.total,
        "failed": week.failed,
        "doubtful": len(week.doubtful),
        "unclear": week.unclear,
        "lacking_days": week.lacking,
        "share": round(week.share, 4),
        "verdict": verdict,
    }


def _nothing() -> dict[str, object]:
    numbers = dict.fromkeys(("visits", "failed", "doubtful", "unclear", "lacking_days", "share"), 0)
    return {"first": "", "last": "", **numbers, "verdict": "最近一周没有访问记录"}
