"""zicha init: draft a profile from a first look at the site."""

from dataclasses import replace
from typing import Annotated

import typer

from crawler import console, selection
from crawler.diskspace import require_space
from crawler.drafting import draft
from crawler.errors import CommandEnded, Exit
from crawler.lock import site_lock
from crawler.profile.source import load_target
from crawler.progress import Progress
from crawler.workspace import Workspace, site_name


def command(
    url: Annotated[str, typer.Argument(help="网站首页的网址。", metavar="网址")],
    name: Annotated[str | None, typer.Option("--name", help="站点名称，默认取自网址。", metavar="名称")] = None,
    workspace: selection.WorkspaceOption = selection.HERE,
    setting: selection.SetOption = [],  # noqa: B006
) -> None:
    """初次查看一个网站，生成站点配置（含自动发现的栏目）。"""
    place = Workspace(workspace)
    if "://" not in url:
        raise CommandEnded(Exit.USAGE, f"“{url}”不是完整的网址，应以 http:// 或 https:// 开头。")
    if name is not None and name != site_name(name):
        raise CommandEnded(Exit.USAGE, f"站点名称“{name}”不能用作文件名，请只用文字、数字、点和短横线。")
    target = load_target(url, place, setting)
    if name:
        target = replace(target, site=name)
    require_space(place.root)
    with site_lock(place, target.site), Progress(console.err) as progress:
        path = draft(place, target, progress)
    console.say(f"已生成站点配置 {path}")
    console.say(f"请核对栏目后运行：zicha run {target.site}")
