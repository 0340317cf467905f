"""The reference statutes in two parts, by title: one to tune on, one to measure on."""

import lzma
import re
import zlib
from collections.abc import Iterator
from pathlib import Path

_DATED = re.compile(r"[（(]?(?:根据)?(?:19|20)\d\d年\d+月\d+日")
_LONGEST_TITLE = 80
_HELD_OUT = 12


def training(shared: Path) -> Iterator[str]:
    """Lines."""
    return (line for title, line in _lines(shared) if not _held_out(title))


def held_out(shared: Path) -> Iterator[str]:
    """Lines that nothing was tuned on."""
    return (line for title, line in _lines(shared) if _held_out(title))


def titles(shared: Path) -> list[str]:
    """Of the statutes to tune on, each once."""
    return list(dict.fromkeys(title for title, _ in _lines(shared) if not _held_out(title)))


def _held_out(title: str) -> bool:
    return zlib.crc32(title.encode()) % 100 < _HELD_OUT


def _lines(shared: Path) -> Iterator[tuple[str, str]]:
    """Each line with the title of its statute: the line before a date of adoption."""
    with lzma.open(shared / "text" / "statutes.txt.xz", "rt", encoding="utf-8") as file:
        lines = file.read().split("\n")
    title = ""
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if _is_title(line) and _DATED.match(following):
            title = line
        yield title, line


def _is_title(line: str) -> bool:
    fits = 2 < len(line) < _LONGEST_TITLE and not _DATED.match(line)
    return fits and "。" not in line and not line.startswith(("第", "（", "("))
