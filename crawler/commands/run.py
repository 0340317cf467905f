"""zicha run: the whole inspection, from the address to the ledger."""

import typer

from crawler import console, selection
from crawler.profile.source import load_target
from crawler.progress import Progress
from crawler.rendering.chromium import require_chromium
from crawler.run import run
from crawler.summary import tell
from crawler.workspace import Workspace


def command(
    target: selection.TargetArgument,
    workspace: selection.WorkspaceOption = selection.HERE,
    setting: selection.SetOption = [],  # noqa: B006
    render: selection.RenderOption = False,
) -> None:
    """检查一个网站：采集、检查、记入台账、生成台账和报告。"""
    place = Workspace(workspace)
    wanted = load_target(target, place, setting)
    program = require_chromium() if render else ""
    with Progress(console.err) as progress:
        result = run(place, wanted, progress, program)
    tell(result)
    raise typer.Exit(result.code)
