"""zicha probe: visit home pages with a stopwatch, and tell of the last week of visits."""

from typing import Annotated

import typer

from checks.visit import Access, Visit
from crawler import console, selection
from crawler.errors import CommandEnded, Exit
from crawler.probing.probe import probe
from crawler.probing.week import week_of
from crawler.profile.source import Target, load_target
from crawler.workspace import Workspace

SitesArgument = Annotated[list[str] | None, typer.Argument(help="网址，或站点配置的名称。", metavar="[网址或站点]…")]
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
    sites: SitesArgument = None,
    every: AllOption = False,
    report: ReportOption = False,
    workspace: selection.WorkspaceOption = selection.HERE,
    as_json: selection.JsonOption = False,
) -> None:
    """定时访问首页：记下是否打得开、用了几秒。"""
    place = Workspace(workspace)
    targets = _chosen(place, sites or (), every)
    if report:
        weeks = [week_of(place, target) for target in targets]
        console.listing([week | _readable(week, as_json) for week in weeks], _HEADINGS, as_json)
        return
    made = probe(place, targets)
    if as_json:
        console.print_json([_row(name, visit) for name, visits in made.items() for visit in visits])
        return
    for name, visits in made.items():
        for visit in visits:
            console.say(f"{name}\t{_told(visit)}")


def _chosen(workspace: Workspace, names: list[str] | tuple[str, ...], every: bool) -> list[Target]:
    """Raises CommandEnded(2), ConfigurationMistake."""
    known = sorted(path.stem for path in workspace.profiles.glob("*.toml")) if every else []
    if not names and not known:
        hint = "还没有任何站点配置" if every else "没有写明站点"
        raise CommandEnded(Exit.USAGE, f"{hint}。请写明网址或站点，或者用 --all 访问有配置文件的全部站点。")
    targets = [load_target(name, workspace) for name in dict.fromkeys((*names, *known))]
    return list({target.site: target for target in targets}.values())


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
