"""The run or the sites that a command names, with their profiles."""

from collections.abc import Iterable
from pathlib import Path

from crawler import selection
from crawler.errors import CommandEnded, Exit
from crawler.job import Job, reopen
from crawler.profile.source import Target, load_target
from crawler.workspace import Workspace


def job(root: Path, site: str | None, run: str | None) -> Job:
    """The run a listing or a stage means, with the site's present profile where it has one."""
    workspace = selection.existing(root)
    name = selection.one_site(workspace, site)
    number = selection.one_run(workspace, name, run)
    present = (workspace.profiles / f"{name}.toml").is_file()
    return reopen(workspace, name, number, load_target(name, workspace).profile if present else None)


def targets(workspace: Workspace, names: Iterable[str], every: bool) -> list[Target]:
    """The named sites, and every one that has a profile. Raises CommandEnded(2) where that is none."""
    known = sorted(path.stem for path in workspace.profiles.glob("*.toml")) if every else []
    found = [load_target(name, workspace) for name in (*names, *known)]
    if not found:
        hint = "还没有任何站点配置，新建用 zicha init 网址" if every else "没有写明站点"
        raise CommandEnded(Exit.USAGE, f"{hint}。请写明网址或站点。")
    return list({target.site: target for target in found}.values())
