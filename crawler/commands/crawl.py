"""zicha crawl: only collect; judge later with `zicha check`."""

import typer

from crawler import console, job, selection
from crawler.crawling import Interruption, crawl
from crawler.declared import require_sound
from crawler.diskspace import require_space
from crawler.lock import site_lock
from crawler.profile.source import load_target
from crawler.progress import Progress
from crawler.rendering.chromium import require_chromium
from crawler.rendering.stage import render as browse
from crawler.renewal.beginning import begin_archive
from crawler.workspace import Workspace


def command(
    target: selection.TargetArgument,
    workspace: selection.WorkspaceOption = selection.HERE,
    setting: selection.SetOption = [],  # noqa: B006
    render: selection.RenderOption = False,
) -> None:
    """只采集，不检查。"""
    place = Workspace(workspace)
    wanted = load_target(target, place, setting)
    require_sound(place, wanted.profile)
    require_space(place.root)
    program = require_chromium() if render else ""
    with site_lock(place, wanted.site), Interruption() as interruption, Progress(console.err) as progress:
        begun = job.begin_or_resume(place, wanted, "crawl")
        begin_archive(begun)
        crawl(begun.plan, interruption, progress)
        interruption.heed()
        if program:
            browse(begun, program, interruption, progress)
        job.crawled(begun).saved(closed=True)
    console.say(f"采集完成：{begun.folder}。下一步：zicha check --site {wanted.site}")
    raise typer.Exit(interruption.exit_code or 0)
