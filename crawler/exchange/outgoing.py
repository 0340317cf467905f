"""zicha ledger export: workbooks for people to fill in."""

import re
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from crawler import console, selection
from crawler.errors import CommandEnded, Exit
from crawler.job import SHANGHAI
from reports.formats import handover
from reports.ledger.state import State
from reports.store.store import Store
from reports.view.handover import Handover
from reports.view.report import EntryView

_RESTING = (State.CLOSED, State.FALSE_ALARM, State.SUSPECTED)
"""States in which nobody has to do anything, unless what a person decided on has changed."""
_NOBODY = "未定单位"


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
    name, at = selection.one_site(place, site), datetime.now(SHANGHAI)
    with Store(place.database) as store:
        entries = [entry for entry in store.entries(name, unit=unit, state=state) if state or _waiting(entry)]
        told, title = store.told(name), store.runs(name)[0].name
    folder = to or place.documents / name / "整改"
    if not entries:
        console.say("没有符合条件的台账，没有生成文件。")
    for owner, shared in _shared(entries, per_unit, unit or "").items():
        told_of = [(entry, told.get(entry.number, ())) for entry in shared]
        path = folder / f"整改台账_{_plain(name)}_{_plain(owner or '全部')}_{at:%Y%m%d}.xlsx"
        console.say(f"已生成 {handover.write(Handover(title, owner, at, told_of), path)}（{len(shared)}条）")


def _waiting(entry: EntryView) -> bool:
    return entry.state not in _RESTING or (entry.state == State.FALSE_ALARM and entry.needs_review)


def _shared(entries: Sequence[EntryView], per_unit: bool, owner: str) -> dict[str, list[EntryView]]:
    """By the name of the file's unit; all in one where they are not shared out."""
    files: dict[str, list[EntryView]] = defaultdict(list)
    for entry in entries:
        files[(entry.unit or _NOBODY) if per_unit else owner].append(entry)
    return dict(sorted(files.items()))


def _plain(name: str) -> str:
    """A part of a file's name that every system takes."""
    return re.sub(r"[^\w.\-]+", "-", name)[:40].strip("-.") or "单位"
