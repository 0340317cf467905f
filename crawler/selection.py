"""Which workspace, site and run a command means, and the options every listing shares."""

from pathlib import Path
from typing import Annotated

import typer

from crawler.errors import CommandEnded, Exit
from crawler.workspace import DEFAULT, Workspace

WorkspaceOption = Annotated[Path, typer.Option("--workspace", help="数据文件夹。", metavar="文件夹")]
SiteOption = Annotated[str | None, typer.Option("--site", help="站点名称；只有一个站点时可不写。", metavar="站点")]
RunOption = Annotated[str | None, typer.Option("--run", help="哪一次检查；默认最近一次。", metavar="编号")]
JsonOption = Annotated[bool, typer.Option("--json", help="以 JSON 格式输出。", metavar=" ")]
RenderOption = Annotated[
    bool, typer.Option("--render", help="由脚本加载的栏目，用本机的 Chromium 打开查看。", metavar=" ")
]
SitesArgument = Annotated[list[str] | None, typer.Argument(help="网址，或站点配置的名称。", metavar="[网址或站点]…")]
SetOption = Annotated[list[str], typer.Option("--set", help="临时改一项配置，可多次使用。", metavar="键=值")]
TargetArgument = Annotated[str, typer.Argument(help="网址，或站点配置的名称。", metavar="网址或站点")]
HERE = Path(DEFAULT)


def existing(root: Path) -> Workspace:
    """A workspace that is there. Raises CommandEnded(2)."""
    if not root.is_dir():
        raise CommandEnded(
            Exit.USAGE, f"没有找到数据文件夹 {root}。请先运行 zicha run 网址，或用 --workspace 指明文件夹。"
        )
    return Workspace(root)


def one_site(workspace: Workspace, site: str | None) -> str:
    """The named site, or the only one. Raises CommandEnded(2) that names them all."""
    sites = workspace.sites()
    if site is None and len(sites) == 1:
        return sites[0]
    if site in sites:
        return site
    known = f"现有站点：{'、'.join(sites)}。" if sites else "还没有检查过任何站点。"
    wanted = f"没有站点“{site}”的检查记录。" if site else "有多个站点，请用 --site 指明。" if sites else ""
    raise CommandEnded(Exit.USAGE, f"{wanted}{known}")


def one_run(workspace: Workspace, site: str, run: str | None) -> str:
    """The named run, or the newest. Raises CommandEnded(2)."""
    runs = workspace.runs(site)
    if run is None and runs:
        return runs[0]
    if run in runs:
        return run
    known = f"最近几次：{'、'.join(runs[:5])}。" if runs else "这个站点还没有检查过。"
    raise CommandEnded(Exit.USAGE, f"没有找到这次检查：{run or site}。{known}")
