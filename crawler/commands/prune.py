"""zicha prune: remove earlier runs, never what the ledger stands on."""

from typing import Annotated

import typer

from crawler import console, selection
from crawler.pruning import prune

_KEEP = 14
KeepOption = Annotated[int, typer.Option(min=1, help="保留最近几次检查。", metavar="次数")]


def command(
    workspace: selection.WorkspaceOption = selection.HERE,
    site: selection.SiteOption = None,
    keep: KeepOption = _KEEP,
) -> None:
    """清理较早的检查文件夹，台账所依据的证据另存。"""
    place = selection.existing(workspace)
    for name in [selection.one_site(place, site)] if site else place.sites():
        done = prune(place, name, keep)
        console.say(f"{name}：删除{len(done.removed)}次检查，另存{done.kept}条台账的证据。")
        if done.needed:
            console.say(f"保留{'、'.join(done.needed)}：以后的检查要用到其中的页面。")
