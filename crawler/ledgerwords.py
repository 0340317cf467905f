"""What a person says about entries on the command line: accepted, put off, back to work, handed over, an old one."""

import getpass
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Annotated

import typer

from crawler import console, selection
from crawler.errors import CommandEnded, Exit
from crawler.workspace import SHANGHAI
from reports.ledger.assign import assign, inherit
from reports.ledger.decide import decide
from reports.ledger.entry import Entry
from reports.ledger.state import State
from reports.ledger.transition import Transition
from reports.ledger.word import Word
from reports.store.store import Store

Numbers = Annotated[list[str], typer.Argument(help="台账编号，可写多个。", metavar="编号")]
Who = Annotated[str, typer.Option(help="由谁决定；不写用本机登录名。", metavar="姓名")]
Why = Annotated[str, typer.Option(help="理由。", metavar="文字")]
Day = Annotated[str, typer.Option(help="日期，如 2026-12-31。", metavar="日期")]


def accept(
    numbers: Numbers,
    why: Why,
    as_: Annotated[str, typer.Option("--as", help="误报，或暂不整改。", metavar="状态")] = "误报",
    until: Day = "",
    who: Who = "",
    workspace: selection.WorkspaceOption = selection.HERE,
) -> None:
    """标为误报或暂不整改，写明理由；情况变了会再请人看。"""
    if as_ not in (State.FALSE_ALARM, State.DEFERRED):
        raise CommandEnded(Exit.USAGE, f"--as 应为误报或暂不整改，实际为“{as_}”。")
    last, at = _day("--until", until), datetime.now(SHANGHAI)
    name = who or getpass.getuser()

    def word(entry: Entry, run: str) -> tuple[Entry, Transition]:
        return decide(entry, State(as_), who=name, at=at, run=run, why=why, until=last)

    _say(workspace, numbers, word, f"已标为{as_}")


def reopen(
    numbers: Numbers, why: Why = "", who: Who = "", workspace: selection.WorkspaceOption = selection.HERE
) -> None:
    """改回待整改：撤回误报或暂不整改，或者确认疑似问题。"""
    _move(workspace, numbers, State.PENDING, who, why, "已改为待整改")


def repaired(
    numbers: Numbers, why: Why = "", who: Who = "", workspace: selection.WorkspaceOption = selection.HERE
) -> None:
    """标为已整改待复核；是否销号，以下次检查的结果为准。"""
    _move(workspace, numbers, State.REPAIRED, who, why, "已标为已整改待复核，可用 zicha recheck 立即复查")


def hand_over(
    numbers: Numbers,
    unit: Annotated[str, typer.Option(help="责任单位。", metavar="单位")],
    deadline: Day = "",
    why: Why = "",
    who: Who = "",
    workspace: selection.WorkspaceOption = selection.HERE,
) -> None:
    """指定责任单位，也可以另定整改期限；以后的检查不再改动。"""
    last, at, name = _day("--deadline", deadline), datetime.now(SHANGHAI), who or getpass.getuser()

    def word(entry: Entry, run: str) -> tuple[Entry, Transition]:
        return assign(entry, unit, who=name, at=at, run=run, why=why, deadline=last)

    _say(workspace, numbers, word, f"已交{unit}")


def baseline(
    until: Day,
    why: Why,
    who: Who = "",
    workspace: selection.WorkspaceOption = selection.HERE,
    site: selection.SiteOption = None,
) -> None:
    """把某日以前发现、还没有销号的问题一次标为存量。"""
    last, at, name = _day("--until", until), datetime.now(SHANGHAI), who or getpass.getuser()
    place = selection.existing(workspace)
    with Store(place.database) as store:
        entries = store.entries(selection.one_site(place, site))
    old = [
        entry.number
        for entry in entries
        if entry.state != State.CLOSED
        and not entry.legacy
        and date.fromisoformat(entry.first_seen) <= (last or date.min)
    ]

    def word(entry: Entry, run: str) -> tuple[Entry, Transition]:
        return inherit(entry, who=name, at=at, run=run, why=why)

    _say(workspace, old, word, "已标为存量")


def _move(workspace: Path, numbers: Sequence[str], state: State, who: str, why: str, told: str) -> None:
    at, name = datetime.now(SHANGHAI), who or getpass.getuser()
    _say(workspace, numbers, lambda entry, run: decide(entry, state, who=name, at=at, run=run, why=why), told)


def _say(workspace: Path, numbers: Sequence[str], word: Word, told: str) -> None:
    with Store(selection.existing(workspace).database) as store:
        store.say(list(dict.fromkeys(numbers)), word)
    console.say(f"{told}：{len(set(numbers))}条。")


def _day(option: str, text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise CommandEnded(Exit.USAGE, f"{option} 应为日期，如 2026-12-31，实际为“{text}”。") from None
