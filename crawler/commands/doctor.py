"""zicha doctor: is everything in place for an inspection, and what to do where it is not."""

from collections.abc import Iterator

import typer

from crawler import console, selection
from crawler.doctor.machine import machine
from crawler.doctor.sign import Sign, State
from crawler.errors import Exit
from crawler.profile.mistakes import ConfigurationMistake
from crawler.profile.source import load_target
from crawler.workspace import Workspace

_HEADINGS = {"site": "站点", "about": "项目", "state": "情况", "told": "说明"}


def command(
    sites: selection.SitesArgument = None,
    workspace: selection.WorkspaceOption = selection.HERE,
    as_json: selection.JsonOption = False,
) -> None:
    """检查本机和站点是否具备检查的条件。"""
    place = Workspace(workspace)
    names = sites or [path.stem for path in sorted(place.profiles.glob("*.toml"))]
    found = [("", sign) for sign in machine(place)]
    found += [(name, sign) for name in names for sign in _of(place, name)]
    rows = [{"site": name, "about": sign.about, "state": sign.state.value, "told": sign.told} for name, sign in found]
    console.listing(rows, _HEADINGS, as_json)
    raise typer.Exit(Exit.USAGE if any(sign.state is State.TROUBLE for _, sign in found) else Exit.NOTHING_NEW)


def _of(place: Workspace, name: str) -> Iterator[Sign]:
    try:
        target = load_target(name, place)
    except ConfigurationMistake as error:
        yield Sign("站点配置", State.TROUBLE, str(error))
        return
    yield Sign("站点配置", State.FINE, target.profile.start)
    from crawler.doctor.site import examine  # its library is loaded where it works, not by every command

    yield from examine(target.profile)
