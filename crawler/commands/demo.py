"""zicha demo: inspect the website that comes with the program, and see that everything on it is found."""

import typer

from crawler import console, selection
from crawler.demo.demonstration import demonstrate
from crawler.errors import Exit
from crawler.progress import Progress
from crawler.summary import tell
from crawler.workspace import Workspace


def command(workspace: selection.WorkspaceOption = selection.HERE) -> None:
    """检查自带的示例网站，看看本工具能发现什么（不访问互联网上的网站）。"""
    place = Workspace(workspace)
    with Progress(console.err) as progress:
        shown = demonstrate(place, progress)
    tell(shown.result)
    if shown.result.code in (130, 143):
        raise typer.Exit(shown.result.code)
    for difference in shown.differences:
        console.complain(difference)
    if shown.differences:
        console.complain(
            f"示例网站的检查结论有{len(shown.differences)}处与预期不符，本工具在这台电脑上可能不能正常工作。"
        )
        raise typer.Exit(Exit.INTERNAL)
    console.say("示例网站的检查结论与预期一致。")
