"""zicha ledger export: workbooks for people to fill in."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from crawler import console, selection
from crawler.errors import CommandEnded, Exit
from crawler.exchange.share import shares
from crawler.workspace import SHANGHAI
from reports.formats import handover
from reports.store.store import Store


def hand_out(
    workspace: selection.WorkspaceOption = selection.HERE,
    site: selection.SiteOption = None,
    unit: Annotated[str | None, typer.Option(help="只导出一个责任单位的。", metavar="单位")] = None,
    per_unit: Annotated[bool, typer.Option("--per-unit", help="每个责任单位一个文件。", metavar=" ")] = False,
    state: Annotated[
        str | None, typer.Option(help="只导出一种状态的；不写的，导出全部须处理的。", metavar="状态")
    ] = None,
    to: Annotated[Path | None, typer.Option("--to", help="放在哪个文件夹。", metavar="文件夹")] = None,
) -> None:
    """导出台账（Excel），供填写整改情况后再导入。"""
    if unit is not None and per_unit:
        raise CommandEnded(Exit.USAGE, "--unit 和 --per-unit 只能用一个。")
    place = selection.existing(workspace)
    name = selection.one_site(place, site)
    with Store(place.database) as store:
        found = shares(store, name, datetime.now(SHANGHAI), unit=unit, state=state, per_unit=per_unit)
    folder = to or place.documents / name / "整改"
    if not found:
        console.say("没有符合条件的台账，没有生成文件。")
    for share in found:
        path = handover.write(share.handover, folder / share.name)
        console.say(f"已生成 {path}（{len(share.handover.entries)}条）")
