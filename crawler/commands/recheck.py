"""zicha recheck: look again at some ledger entries, and at nothing else."""

from typing import Annotated

import typer

from crawler import console, selection
from crawler.job import reopen
from crawler.mailing.telling import send_and_tell
from crawler.profile.source import Target, load_target
from crawler.progress import Progress
from crawler.renewal.choice import of_entries
from crawler.run import run
from crawler.summary import tell
from reports.ledger.state import State
from reports.store.store import Store


def command(
    numbers: Annotated[list[str] | None, typer.Argument(help="台账编号，可以写多个。", metavar="编号...")] = None,
    unit: Annotated[str | None, typer.Option(help="复查一个责任单位的全部未销号台账。", metavar="单位")] = None,
    workspace: selection.WorkspaceOption = selection.HERE,
    setting: selection.SetOption = [],  # noqa: B006
) -> None:
    """复查台账中的几条：只重新访问它们的地址和出现页面。"""
    place = selection.existing(workspace)
    site, scope = of_entries(place, numbers or (), unit)
    send_and_tell(place)
    with Progress(console.err) as progress:
        result = run(place, _target(place, site, setting), progress, scope)
    with Store(place.database) as store:
        for number in scope.names:
            entry = store.entry(number)[0]
            why = entry.reason if entry.state == State.CLOSED else entry.note or "问题仍然存在"
            console.say(f"{number} {entry.state}：{why}")
    tell(result)
    send_and_tell(place)
    raise typer.Exit(result.code)


def _target(place, site: str, setting: list[str]) -> Target:
    """The site's present profile, else the one that its last run was made with."""
    if (place.profiles / f"{site}.toml").is_file():
        return load_target(site, place, setting)
    last = reopen(place, site, place.runs(site)[0], None)
    return Target(site, last.profile) if not setting else load_target(last.run.start, place, setting)
