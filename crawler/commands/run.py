"""zicha run: the whole inspection, from the address to the ledger."""

from typing import Annotated

import typer

from crawler import console, selection
from crawler.mailing.telling import send_and_tell
from crawler.profile.source import load_target
from crawler.progress import Progress
from crawler.rendering.chromium import require_chromium
from crawler.renewal.choice import of_run
from crawler.run import run
from crawler.summary import tell
from crawler.workspace import Workspace

SinceLastOption = Annotated[
    bool, typer.Option("--since-last", help="增量检查：只重新访问可能有变化的内容。", metavar=" ")
]
ColumnsOption = Annotated[list[str], typer.Option(help="只检查这个栏目，可多次使用。", metavar="栏目")]
FamilyOption = Annotated[list[str], typer.Option(help="只检查这一类问题，可多次使用。", metavar="类别")]


def command(
    target: selection.TargetArgument,
    workspace: selection.WorkspaceOption = selection.HERE,
    setting: selection.SetOption = [],  # noqa: B006
    since_last: SinceLastOption = False,
    columns: ColumnsOption = [],  # noqa: B006
    family: FamilyOption = [],  # noqa: B006
    render: selection.RenderOption = False,
) -> None:
    """检查一个网站：采集、检查、记入台账、生成台账和报告。"""
    place = Workspace(workspace)
    wanted = load_target(target, place, setting)
    scope = of_run(place, wanted.site, since_last, columns, family)
    program = require_chromium() if render else ""
    send_and_tell(place)
    with Progress(console.err) as progress:
        result = run(place, wanted, progress, scope, program)
    tell(result)
    send_and_tell(place)
    raise typer.Exit(result.code)
