"""A list of words from elsewhere: one a line, or a table. Every line that cannot be meant is named."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from checks.reading.decode import decode

_BREAKS = re.compile(r"\r\n|\r|\n")
_UNSEEN = dict.fromkeys(map(ord, "\xad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff"))
_LONGEST = 40
_NAMES = {"词": "term", "term": "term", "建议": "correct", "correct": "correct", "说明": "note", "note": "note"}


@dataclass(frozen=True, slots=True)
class Word:
    """One word. line: where it stands, counted from 1."""

    line: int
    term: str
    correct: str = ""
    note: str = ""


def read_words(name: str, body: bytes) -> list[Word]:
    """The words in their order. Raises ValueError with a Chinese sentence for each kind of mistake and its lines."""
    lines = _BREAKS.split(decode(body).text.translate(_UNSEEN))
    words = list(_rows(lines) if _is_table(lines) else _plain(lines))
    wrong: dict[str, list[str]] = {}
    for word in words:
        if why := _mistake(word):
            wrong.setdefault(why, []).append(str(word.line))
    if wrong:
        raise ValueError("\n".join(f"{name} 第{'、'.join(lines)}行：{why}" for why, lines in wrong.items()))
    if not words:
        raise ValueError(f"{name}：其中没有词。")
    return words


def _is_table(lines: list[str]) -> bool:
    return bool(lines) and any(_NAMES.get(cell.strip()) == "term" for cell in lines[0].split(","))


def _plain(lines: list[str]) -> Iterator[Word]:
    return (Word(number, line.strip()) for number, line in enumerate(lines, 1) if line.strip())


def _rows(lines: list[str]) -> Iterator[Word]:
    reader = csv.reader(io.StringIO("\n".join(lines), newline=""))
    names = [_NAMES.get(cell.strip(), "") for cell in next(reader)]
    for values in reader:
        cells = {name: value.strip() for name, value in zip(names, values, strict=False) if name}
        if any(cells.values()):
            yield Word(reader.line_num, **{"term": "", **cells})


def _mistake(word: Word) -> str:
    if not word.term:
        return "没有填写词。"
    if any(unicodedata.category(char) in ("Cc", "Cf", "Co", "Cs") or char == "\ufffd" for char in word.term):
        return "有乱码或控制字符，请检查文件编码。"
    if len(word.term) > _LONGEST:
        return f"超过{_LONGEST}个字，应每行一个词。"
    return "一行应只有一个词；写成表格的，第一行须有“词”一列。" if any(sign in word.term for sign in ",，;；|…") else ""
