"""zicha terms: the words that are looked for, and those the office adds, excuses, tries and imports."""

from pathlib import Path
from typing import Annotated, Any

import typer

from checks.words.terms import Tier
from crawler import console, selection
from crawler.declared import Declared, load_declared
from crawler.errors import CommandEnded, Exit
from crawler.logbook import keep_log, log
from crawler.terms import adding
from crawler.terms.allowing import allow
from crawler.terms.examples import everything, failures
from crawler.terms.importing import import_words
from crawler.terms.trial import trial
from crawler.workspace import Workspace, today

HELP = "查看、增加、试用词条，登记例外。"
_HEADINGS = {
    "id": "编号",
    "pack": "词库",
    "term": "写法",
    "correct": "应为",
    "tier": "级别",
    "category": "类别",
    "in_force": "启用",
}
_COUNTS = {"id": "编号", "term": "写法", "hits": "处数", "sample": "例"}
PackOption = Annotated[str | None, typer.Option(help="只看一个词库。", metavar="词库")]
NoteOption = Annotated[str, typer.Option(help="说明。", metavar="文字")]


def show(
    pack: PackOption = None,
    tier: Annotated[str | None, typer.Option(help="只看一级：S0、S1、S2、S3。", metavar="级别")] = None,
    word: Annotated[str, typer.Option(help="只看写法或应为之中有这些字的。", metavar="文字")] = "",
    workspace: selection.WorkspaceOption = selection.HERE,
    as_json: selection.JsonOption = False,
) -> None:
    """列出词条，包括停用的。"""
    declared = load_declared(Workspace(workspace))
    if tier is not None and tier not in list(Tier):
        raise CommandEnded(Exit.USAGE, f"--tier 应为{'、'.join(Tier)}之一，实际为“{tier}”。")
    rows = [
        row
        for row in _rows(declared)
        if pack in (None, row["pack"])
        and tier in (None, row["tier"])
        and (word in row["term"] or word in row["correct"])
    ]
    _known_pack(declared, pack)
    console.listing(rows, _HEADINGS, as_json)


def add(
    term: Annotated[str, typer.Argument(help="错误写法。", metavar="错误写法")],
    correct: Annotated[str, typer.Argument(help="正确写法。", metavar="正确写法")],
    tier: Annotated[str, typer.Option(help="级别：S0、S1、S2，见使用手册。", metavar="级别")] = "S1",
    category: Annotated[str, typer.Option(help="类别。", metavar="类别")] = "错别字",
    good: Annotated[str, typer.Option(help="必须报出的例句；默认为错误写法本身。", metavar="例句")] = "",
    bad: Annotated[str, typer.Option(help="不得报出的例句；默认为正确写法。", metavar="例句")] = "",
    unless: Annotated[str, typer.Option(help="在这些更长的词里不算，用“|”隔开。", metavar="词")] = "",
    note: NoteOption = "",
    workspace: selection.WorkspaceOption = selection.HERE,
) -> None:
    """把一个错误写法收入本单位的词库。"""
    place = Workspace(workspace)
    cells = {"term": term, "correct": correct, "severity": tier, "category": category, "note": note}
    cells |= {"good_example": good, "bad_example": bad, "not_within": unless}
    row = adding.add(place, load_declared(place), cells, today())
    _logged(place, f"收入词条 {row.id}：{row.term}")
    console.say(f"已收入词条 {row.id}：“{row.term}”应为“{row.correct}”。下次检查起生效。")


def excuse(
    term: Annotated[str, typer.Argument(help="不算错的写法，或词条编号；可不写。", metavar="写法或编号")] = "",
    context: Annotated[str, typer.Option(help="只在这些文字里不算错。", metavar="文字")] = "",
    url: Annotated[str, typer.Option(help="只在这些网址不算错，* 代表任意文字。", metavar="网址")] = "",
    rule: Annotated[str, typer.Option(help="只对这一条规则。", metavar="规则")] = "",
    until: Annotated[str, typer.Option(help="有效到哪一天，如 2026-12-31。", metavar="日期")] = "",
    reason: Annotated[str, typer.Option(help="理由，必填。", metavar="文字")] = "",
    who: Annotated[str, typer.Option(help="由谁决定，必填。", metavar="姓名")] = "",
    workspace: selection.WorkspaceOption = selection.HERE,
) -> None:
    """登记一条例外：本单位确认不算错的写法。"""
    place = Workspace(workspace)
    load_declared(place)
    cells = {"term": term, "context": context, "url": url, "rule": rule, "until": until, "reason": reason, "who": who}
    row = allow(place, cells, today())
    _logged(place, f"例外：{row.term} {row.context} {row.url}，{row.who}：{row.reason}")
    end = f"，有效到 {row.until}" if row.until else ""
    console.say(f"已加入例外清单{end}。下次检查起不再列出；台账中已有的不因此销号。")


def attempt(
    texts: Annotated[
        Path | None, typer.Argument(help="本单位没有错误的文件，或其文件夹。", metavar="文件夹", show_default=False)
    ] = None,
    pack: PackOption = None,
    workspace: selection.WorkspaceOption = selection.HERE,
    as_json: selection.JsonOption = False,
) -> None:
    """用例句试用词条；写明文件夹的，再看每条在其中报出多少处。"""
    declared = load_declared(Workspace(workspace))
    _known_pack(declared, pack)
    if texts is not None and not texts.exists():
        raise CommandEnded(Exit.USAGE, f"没有找到 {texts}。")
    context = everything(declared.reading(today()), declared.lexicons)
    names = declared.lexicons.origins
    rows = {id: row for id, row in context.lexicons.rows.items() if pack in (None, names[id])}
    failed = list(failures(rows.values(), context))
    for one in failed:
        console.complain(f"{names[one.row.id]}.csv 词条 {one.row.id}：{one.why}")
    if texts is not None:
        tried = trial(texts, context)
        for line in tried.unread:
            console.complain(line)
        counted = [(rows[id], hits) for id, hits in tried.counts.most_common() if id in rows]
        told = [
            {"id": row.id, "term": row.term, "hits": hits, "sample": tried.samples[row.id]} for row, hits in counted
        ]
        console.listing(told, _COUNTS, as_json)
        console.complain(f"在{tried.files}个文件中，有{len(told)}条词条报出内容。")
    console.complain(f"试用词条{len(rows)}条，例句不符的{len(failed)}处。")
    raise typer.Exit(Exit.NEW_FINDINGS if failed else Exit.NOTHING_NEW)


def take(
    file: Annotated[Path, typer.Argument(help="词表：每行一个词，或有“词”一列的 CSV。", metavar="文件")],
    name: Annotated[str | None, typer.Option(help="词库的名称；默认取文件名。", metavar="名称")] = None,
    workspace: selection.WorkspaceOption = selection.HERE,
) -> None:
    """导入词表，逐条作为“需人工核对”。"""
    place = Workspace(workspace)
    declared = load_declared(place)
    try:
        body = file.read_bytes()
    except OSError as error:
        raise CommandEnded(Exit.USAGE, f"无法读取 {file}（{error.strerror or error}）。") from error
    done = import_words(place, declared, name or file.stem, file, body, today())
    _logged(place, f"导入 {file.name}：收入{done.taken}个词，没有收入{done.left_out}个")
    if done.taken:
        console.say(f"收入{done.taken}个词，见 {done.pack}；报出的都需人工核对。")
    if done.aside:
        console.say(f"没有收入{done.left_out}个，原因见 {done.aside}。")


def _rows(declared: Declared) -> list[dict[str, Any]]:
    names = declared.lexicons.origins
    in_force = type(declared.lexicons)(declared.lexicons.packs, today()).rows
    last = {row.id: row for pack in declared.lexicons.packs if pack.kind == "terms" for row in pack.rows}
    return [
        {
            "id": row.id,
            "pack": names[row.id],
            "term": row.term,
            "correct": row.correct,
            "tier": row.severity.value,
            "category": row.category,
            "in_force": row.id in in_force,
            "match": row.match.value,
            "source": row.source,
            "note": row.note,
        }
        for row in last.values()
    ]


def _known_pack(declared: Declared, pack: str | None) -> None:
    known = [one.name for one in declared.lexicons.packs]
    if pack is not None and pack not in known:
        raise CommandEnded(Exit.USAGE, f"没有“{pack}”这个词库，现有：{'、'.join(known)}。")


def _logged(workspace: Workspace, what: str) -> None:
    keep_log(workspace.logs)
    log.info("%s", what)


ACTIONS = {"list": show, "add": add, "allow": excuse, "test": attempt, "import": take}
