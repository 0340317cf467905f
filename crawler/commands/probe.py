"""zicha probe: visit home pages with a stopwatch, and tell of the last week of visits."""

from typing import Annotated

import typer

from checks.visit import Access, Visit
from crawler import chosen, console, selection
from crawler.probing.week import week_of
from crawler.workspace import Workspace

AllOption = Annotated[bool, typer.Option("--all", help="有配置文件的全部站点。", metavar=" ")]
ReportOption = Annotated[bool, typer.Option("--report", help="不访问，只看最近一周的情况。", metavar=" ")]
_HEADINGS = {
    "site": "站点",
    "first": "自",
    "last": "至",
    "visits": "访问次数",
    "failed": "打不开",
    "share": "比例",
    "verdict": "结论",
}


def command(
    sites: selection.SitesArgument = None,
    every: AllOption = False,
    report: ReportOption = False,
    workspace: selection.WorkspaceOption = selection.HERE,
    as_json: selection.JsonOption = False,
) -> None:
    """定时访问首页：记下是否打得开、用了几秒。"""
    place = Workspace(workspace)
    targets = chosen.targets(place, sites or (), every)
    if report:
        weeks = [week_of(place, target) for target in targets]
        console.listing([week | _readable(week, as_json) for week in weeks], _HEADINGS, as_json)
        return
    from crawler.probing.probe import probe  # its library is loaded where it works, not by every command

    made = probe(place, targets)
    if as_json:
        console.print_json([_row(name, visit) for name, visits in made.items() for visit in visits])
        return
    for name, visits in made.items():
        for visit in visits:
            console.say(f"{name}\t{_told(visit)}")


def _told(visit: Visit) -> str:
    if visit.access is Access.UNTRIED:
        return f"{visit.way}\t未测\t{visit.reason}"
    status = f"返回{visit.status}" if visit.status else ""
    return f"{visit.way}\t{visit.access.value}\t{visit.seconds or 0:.2f}秒\t{visit.reason or status}"


def _row(name: str, visit: Visit) -> dict[str, object]:
    return {
        "site": name,
        "at": visit.at.isoformat(),
        "url": visit.url,
        "way": visit.way,
        "access": visit.access.value,
        "network": visit.network.value,
        "address": visit.address,
        "seconds": None if visit.seconds is None else round(visit.seconds, 2),
        "status": visit.status,
        "reason": visit.reason,
    }


def _readable(week: dict[str, object], as_json: bool) -> dict[str, object]:
    return {} if as_json else {"share": f"{week['share']:.1%}"}
