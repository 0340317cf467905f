"""zicha ledger import: what people wrote into the workbooks, shown first, then taken in."""

import getpass
import hashlib
import sys
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from crawler import console, selection
from crawler.errors import Exit
from crawler.logbook import keep_log, log
from crawler.workspace import SHANGHAI
from reports.formats.parts.inert import inert
from reports.importing.comparing import compare
from reports.importing.difference import Difference, Note
from reports.importing.origin import Origin
from reports.importing.reading import rows
from reports.importing.unreadable import Unreadable
from reports.store.store import Store

_CHANGES = {"place": "位置", "number": "编号", "heading": "项目", "before": "原来", "after": "改为"}


def bring_home(
    files: Annotated[list[Path], typer.Argument(help="填好的台账，可写多个。", metavar="文件")],
    who: Annotated[str, typer.Option(help="由谁导入；不写用本机登录名。", metavar="姓名")] = "",
    yes: Annotated[bool, typer.Option("--yes", help="不再询问，直接导入。", metavar=" ")] = False,
    workspace: selection.WorkspaceOption = selection.HERE,
    as_json: selection.JsonOption = False,
) -> None:
    """导入填好的台账：先列出改动，确认后写入。"""
    place, name = selection.existing(workspace), who or getpass.getuser()
    keep_log(place.logs)
    code, told = Exit.NOTHING_NEW, []
    with Store(place.database) as store:
        for path in files:
            try:
                ended, found = _one(store, path, name, yes, as_json)
            except Unreadable as error:
                ended, found = Exit.USAGE, {"file": str(path), "error": str(error), "taken": False}
                console.complain(f"{path}：{error}")
            code, told = max(code, ended), [*told, found]
    if as_json:
        console.print_json(told)
    raise typer.Exit(code)


def _one(store: Store, path: Path, who: str, yes: bool, quiet: bool) -> tuple[Exit, dict[str, Any]]:
    content = _content(path)
    digest = hashlib.sha256(content).hexdigest()
    origin = Origin(who, datetime.now(SHANGHAI), inert(path.name, 100), digest)
    found = compare(rows(content), store, origin)
    if not quiet:
        _show(path, found)
    taken = bool(found.words) and not found.faults and (yes or (not quiet and _confirmed(found)))
    if taken:
        store.say_each(found.words)
        log.info("导入 %s：%s，SHA-256 %s，%d条", origin.file, who, digest, len(found.words))
    if not quiet:
        _tell(path, found, taken)
    code = Exit.USAGE if found.faults else Exit.INCOMPLETE if found.conflicts else Exit.NOTHING_NEW
    return code, {"file": str(path), "sha256": digest, "taken": taken, **_plain(found)}


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(f"读不了这个文件（{error.strerror or error}）。") from None


def _show(path: Path, found: Difference) -> None:
    console.say(f"{path}：改动{len(found.words)}条，冲突{len(found.conflicts)}条，填写有误{len(found.faults)}处。")
    if found.changes:
        console.listing([asdict(change) for change in found.changes], _CHANGES, as_json=False)
    for heading, notes in (("冲突", found.conflicts), ("有误", found.faults), ("未采用", found.strays)):
        for note in notes:
            console.say(f"{heading}：{_line(note)}")
    if found.heard:
        console.say(f"以前导入过、不再重复的：{found.heard}条。")


def _confirmed(found: Difference) -> bool:
    asked = sys.stdin.isatty() and console.out.is_terminal
    return asked and typer.confirm(f"导入以上{len(found.words)}条改动吗？")


def _tell(path: Path, found: Difference, taken: bool) -> None:
    if taken:
        console.say(f"已导入{len(found.words)}条。用 zicha report 重新生成台账，用 zicha ledger export 重新导出。")
    elif found.faults:
        console.complain(f"{path}：填写有误，这个文件没有导入任何内容。请按所列位置改正后重新导入。")
    elif not found.words:
        console.say("没有需要导入的改动。")
    else:
        console.say("还没有导入。确认无误后，加 --yes 再运行一次。")


def _line(note: Note) -> str:
    return " ".join(part for part in (note.place, note.number, note.told) if part)


def _plain(found: Difference) -> dict[str, Any]:
    parts = ("changes", "conflicts", "faults", "strays")
    return {name: [asdict(one) for one in getattr(found, name)] for name in parts} | {
        "heard": found.heard,
        "unchanged": found.unchanged,
    }
