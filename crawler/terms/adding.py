"""A wrong word and its correction, taken into the office's own pack after it was tried."""

from collections.abc import Iterable
from datetime import date

from checks.context import Context
from checks.words.lexicon import Lexicons
from checks.words.terms import TermRow
from checks.words.text import Block
from crawler.appending import harmless
from crawler.declared import Declared
from crawler.errors import CommandEnded, Exit
from crawler.lock import held
from crawler.terms.examples import everything, failures, fired
from crawler.terms.office import OfficePack
from crawler.terms.reference import known
from crawler.workspace import Workspace

NAME, RULE = "own", "misspelled_word"
_SOURCE = "本单位"
_SHORTEST = 2


def add(workspace: Workspace, declared: Declared, cells: dict[str, str], day: date) -> TermRow:
    """The row as it was added. cells: by column; what is empty gets a default. Raises CommandEnded(2)."""
    pack = OfficePack(workspace.overlay("lexicons"), NAME)
    with held(workspace, NAME):
        _require(cells, declared.lexicons)
        mine = [row.id for old in declared.lexicons.packs for row in old.rows]
        full = {
            "id": _next(mine),
            "match": "literal",
            "source": _SOURCE,
            **cells,
            "good_example": cells["good_example"] or cells["term"].replace("…", ""),
            "bad_example": cells["bad_example"] or cells["correct"],
            "veto_ok": "1" if known(cells["term"]) else "",
        }
        manifest = pack.declare(RULE, "本单位的错别字", _SOURCE, "本单位收集的错误写法", day)
        try:
            table, parsed = pack.with_rows(manifest, [full])
        except ValueError as error:
            raise _refused(str(error)) from error
        row = parsed.rows[-1]
        others = tuple(old for old in declared.lexicons.packs if old.name != NAME)
        _try(row, everything(declared.reading(day), Lexicons((*others, parsed))))
        pack.write(manifest, table)
    return row


def _require(cells: dict[str, str], lexicons: Lexicons) -> None:
    term, correct = cells["term"], cells["correct"]
    for cell in cells.values():
        if harmless(cell) != cell:
            raise _refused(f"“{cell}”不能以 = + - @ 开头，也不能有换行和多余的空格。")
    if len(term) < _SHORTEST:
        raise _refused(f"“{term}”太短，至少{_SHORTEST}个字，否则会大量错报。")
    if term == correct:
        raise _refused("错误写法与正确写法相同。")
    if same := next((row for row in lexicons.rows.values() if row.term == term), None):
        raise _refused(f"已有词条 {same.id}：“{same.term}”应为“{same.correct}”。")
    if known(term) and not cells["note"]:
        raise _refused(f"“{term}”在公开的法规文本中使用过，多半有正当用法；确要收入，请用 --note 写明理由。")


def _try(row: TermRow, context: Context) -> None:
    if wrong := fired([Block(row.correct)], context)[0]:
        raise _refused(f"正确写法本身被词条{'、'.join(sorted(wrong))}报出。")
    if failed := list(failures([row], context)):
        raise _refused("".join(one.why for one in failed))


def _next(ids: Iterable[str]) -> str:
    numbers = (id.removeprefix(f"{NAME}-") for id in ids if id.startswith(f"{NAME}-"))
    return f"{NAME}-{max((int(number) for number in numbers if number.isdecimal()), default=0) + 1:03d}"


def _refused(why: str) -> CommandEnded:
    return CommandEnded(Exit.USAGE, f"没有收入：{why}")
