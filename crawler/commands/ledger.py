"""zicha ledger: the rectification ledger on the command line."""

from pathlib import Path
from typing import Annotated, Any

import typer

from checks.findings import Severity
from crawler import console, ledgerwords, selection
from crawler.errors import CommandEnded, Exit
from crawler.evidence_telling import evidence_rows, tell_evidence
from crawler.exchange.incoming import bring_home
from crawler.exchange.outgoing import hand_out
from reports.ledger.transition import Transition
from reports.store.store import Store
from reports.view.listed import Listed
from reports.view.report import FAMILIES, EntryView

HELP = "查看整改台账，登记人的决定。"
_HEADINGS = {
    "number": "编号",
    "severity": "严重程度",
    "state": "状态",
    "title": "问题",
    "message": "问题描述",
    "url": "对象地址",
    "page": "出现页面",
    "occurrences": "处数",
    "unit": "责任单位",
    "deadline": "整改期限",
    "first_seen": "首次发现",
    "last_seen": "最近发现",
}
FamilyOption = Annotated[str | None, typer.Option(help=f"只看一类问题：{'、'.join(FAMILIES)}。", metavar="类别")]
NumberArgument = Annotated[str, typer.Argument(help="台账编号。", metavar="编号")]


def show_all(
    workspace: selection.WorkspaceOption = selection.HERE,
    site: selection.SiteOption = None,
    run: selection.RunOption = None,
    family: FamilyOption = None,
    rule: Annotated[str | None, typer.Option(help="只看一条规则。", metavar="规则")] = None,
    state: Annotated[str | None, typer.Option(help="只看一种状态。", metavar="状态")] = None,
    unit: Annotated[str | None, typer.Option(help="只看一个责任单位。", metavar="单位")] = None,
    as_json: selection.JsonOption = False,
) -> None:
    """列出台账。"""
    if family is not None and family not in FAMILIES:
        raise CommandEnded(Exit.USAGE, f"没有“{family}”这一类，可用的有：{'、'.join(FAMILIES)}。")
    place = selection.existing(workspace)
    name = selection.one_site(place, site)
    asked = {"family": family, "rule": rule, "state": state, "unit": unit}
    with Store(place.database) as store:
        if run is None and not as_json:
            lines = store.listing(name, **asked)
        else:
            found = store.entries(name, run, **asked)
            lines = [] if as_json else [Listed.of(entry) for entry in found]
    if as_json:
        console.print_json([row(entry) for entry in found])
    else:
        console.lines(lines, [_HEADINGS[field] for field in Listed._fields])


def show_one(
    number: NumberArgument,
    evidence: Annotated[bool, typer.Option("--evidence", help="列出它所依据的证据。", metavar=" ")] = False,
    to: Annotated[Path | None, typer.Option("--to", help="把证据的文字另存为 .txt 或 .html。", metavar="文件")] = None,
    open_: Annotated[bool, typer.Option("--open", help="把证据的文字存成网页并打开。", metavar=" ")] = False,
    workspace: selection.WorkspaceOption = selection.HERE,
    as_json: selection.JsonOption = False,
) -> None:
    """查看台账中的一条、经过和证据。"""
    here = selection.existing(workspace)
    with Store(here.database) as store:
        entry, history = store.entry(number)
    if as_json:
        told = {"evidence": evidence_rows(here, entry, history)} if evidence else {}
        console.print_json(row(entry) | {"history": [_move(move) for move in history]} | told)
        return
    for key, heading in (_HEADINGS | {"excerpt": "原文", "suggestion": "建议", "basis": "依据"}).items():
        console.say(f"{heading}：{_shown(entry)[key] or ''}")
    if entry.note or entry.reason:
        console.say(f"说明：{entry.note or entry.reason}")
    for place in entry.places[:20]:
        console.say(f"出现位置：{place.page} {place.text}")
    for move in history:
        console.say("经过：" + " ".join(str(part) for part in _move(move).values() if part))
    if evidence or to or open_:
        tell_evidence(here, entry, history, to, open_)


def row(entry: EntryView) -> dict[str, Any]:
    """One entry as `ledger list --json` prints it."""
    plain = (
        "number site family rule state overdue rechecked needs_review url page unit deadline estimated until legacy "
        "first_seen last_seen occurrences title message suggestion basis"
    )
    return {name: getattr(entry, name) for name in plain.split()} | {
        "severity": Severity(entry.severity).name,
        "pages": [place.page for place in entry.places],
        "excerpt": str(entry.excerpt) if entry.excerpt else None,
    }


def _shown(entry: EntryView) -> dict[str, Any]:
    """The same for people."""
    return row(entry) | {"severity": Severity(entry.severity).label, "deadline": entry.limit}


def _move(move: Transition) -> dict[str, Any]:
    return {
        "when": move.at.isoformat(timespec="seconds"),
        "who": move.who,
        "from": str(move.before or ""),
        "to": str(move.after),
        "why": move.why,
        "run": move.run,
    }


ACTIONS = {
    "list": show_all,
    "show": show_one,
    "accept": ledgerwords.accept,
    "reopen": ledgerwords.reopen,
    "repaired": ledgerwords.repaired,
    "assign": ledgerwords.hand_over,
    "baseline": ledgerwords.baseline,
    "export": hand_out,
    "import": bring_home,
}
