"""A long list of words becomes a pack of suspicions; what ordinary official text says is set aside."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checks.words.text import Block
from crawler.appending import harmless
from crawler.declared import SHIPPED, Declared
from crawler.errors import CommandEnded, Exit
from crawler.lock import held
from crawler.terms.examples import everything, fired
from crawler.terms.office import OfficePack
from crawler.terms.reference import known
from crawler.terms.wordlist import Word, read_words
from crawler.workspace import Workspace, write_whole

RULE = "sensitive_word"
_SHORTEST = 3
_NAME = re.compile(r"[\w-]{1,40}")
_NUMBERS = re.compile(r"[\d\W_年月日时点分秒元]+")
_HARMLESS = "依法公开的政府信息。"
_ASIDE = ("行", "词", "为什么没有收入")


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of an import. aside: the report on the words that were set aside, None when there are none."""

    pack: Path
    taken: int
    left_out: int
    aside: Path | None


def import_words(workspace: Workspace, declared: Declared, name: str, file: Path, body: bytes, day: date) -> Imported:
    """A new pack, all or nothing. Raises CommandEnded(2)."""
    pack = OfficePack(workspace.overlay("lexicons"), name)
    with held(workspace, "own"):
        _require(pack)
        try:
            words = read_words(file.name, body)
        except ValueError as error:
            raise CommandEnded(Exit.USAGE, f"没有导入。\n{error}") from error
        why = _set_aside(words, declared, day)
        taken = [word for word in words if word.line not in why]
        if taken:
            manifest = pack.declare(
                RULE, f"导入的词（{name}）", "导入", f"由 {_quoted(file.name)} 导入，尚未逐条核对", day
            )
            pack.write(manifest, pack.with_rows(manifest, _rows(name, taken))[0])
        aside = _report(pack, [word for word in words if word.line in why], why) if why else None
    return Imported(pack.table, len(taken), len(why), aside)


def _require(pack: OfficePack) -> None:
    if not _NAME.fullmatch(pack.name) or pack.name in ("allow", "own"):
        raise CommandEnded(Exit.USAGE, f"词库不能叫“{pack.name}”，请用 --name 另起一个名称（文字、数字和连字符）。")
    if pack.manifest.exists() or pack.table.exists() or (SHIPPED / "lexicons" / f"{pack.name}.toml").exists():
        raise CommandEnded(Exit.USAGE, f"已有词库“{pack.name}”，请用 --name 另起一个名称。")


def _set_aside(words: list[Word], declared: Declared, day: date) -> dict[int, str]:
    """By line, why a word is not taken."""
    context = everything(declared.reading(day), declared.lexicons)
    covered = fired([Block(word.term) for word in words], context)
    first: dict[str, int] = {}
    return {
        word.line: why
        for word, ids in zip(words, covered, strict=True)
        if (why := _unfit(word, ids, first.setdefault(word.term, word.line)))
    }


def _unfit(word: Word, ids: set[str], first: int) -> str:
    term = word.term
    if first != word.line:
        return f"与第{first}行重复"
    if len(term) < _SHORTEST:
        return f"少于{_SHORTEST}个字，会大量错报"
    if _NUMBERS.fullmatch(term):
        return "只有数字、日期或符号"
    if harmless(term) != term:
        return "以 = + - @ 开头，或有多余的空格"
    if ids:
        return f"已由词条{'、'.join(sorted(ids))}检查"
    return "公开的法规文本中使用过，多半有正当用法" if known(term) else ""


def _rows(name: str, words: list[Word]) -> Iterator[dict[str, str]]:
    """Suspicions, until somebody has looked at each: in the table S2 is raised, or switched off."""
    for number, word in enumerate(words, 1):
        yield {
            "id": f"{name}-{number:05d}",
            "term": word.term,
            "correct": harmless(word.correct),
            "severity": "S2",
            "category": "导入的词",
            "source": "导入",
            "note": harmless(word.note),
            "good_example": word.term,
            "bad_example": _HARMLESS,
        }


def _report(pack: OfficePack, words: list[Word], why: dict[int, str]) -> Path:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(_ASIDE)
    writer.writerows((word.line, harmless(word.term), why[word.line]) for word in words)
    path = pack.folder / f"{pack.name}-未收入.csv"
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, f"\ufeff{out.getvalue()}")
    return path


def _quoted(text: str) -> str:
    """Inside a string of TOML."""
    return re.sub(r"[\x00-\x1f\"\\\x7f]", " ", text)
