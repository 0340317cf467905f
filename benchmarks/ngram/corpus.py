"""The texts that the model learns from and is measured on; a folder `text` as CONTRIBUTING.md describes it."""

import lzma
import zlib
from collections.abc import Iterator
from pathlib import Path

_HELD_OUT = 12
_FOLDS = 5
_LISTS = ("wl_公文写作", "wl_成语", "wl_法律", "wl_地名")
_TITLES = "wl_政策法规标题"

Pair = tuple[str, str]
"""A sentence as written and as it should be, of the same length."""


def statutes(text: Path, held_out: bool) -> list[str]:
    """Statutes to learn from, or the twelfth part, by title, on which nothing is ever tuned."""
    with lzma.open(text / "statutes.txt.xz", "rt", encoding="utf-8") as file:
        documents = (document.strip() for document in file.read().split("\f"))
        return [
            document for document in documents if document[:3] != "---" and (part(document) < _HELD_OUT) is held_out
        ]


def part(document: str) -> int:
    """0 to 99, the same for all versions of a statute: by its title, which is the first line."""
    return zlib.crc32(document.partition("\n")[0].strip().encode()) % 100


def pairs(text: Path, name: str) -> list[Pair]:
    """odw: official writing, law: examination questions about the law."""
    rows = (line.split("\t") for line in (text / "ecspell" / f"{name}.train").read_text("utf-8").splitlines())
    return [(wrong, right) for _, wrong, right in rows if len(wrong) == len(right)]


def folds(found: list[Pair]) -> Iterator[tuple[list[Pair], list[Pair]]]:
    """(to learn from, to test on); sentences that should read the same are in the same fold."""
    for fold in range(_FOLDS):
        inside = [zlib.crc32(right.encode()) % _FOLDS == fold for _, right in found]
        yield (
            [pair for pair, test in zip(found, inside, strict=True) if not test],
            [pair for pair, test in zip(found, inside, strict=True) if test],
        )


def words(text: Path) -> set[str]:
    """Entries of the word lists: official writing, idioms, law, places."""
    found = set()
    for name in _LISTS:
        raw = (text / "ecspell" / f"{name}.txt").read_text("utf-8-sig")
        found.update(line.split("\t")[0].strip() for line in raw.splitlines())
    return {word for word in found if len(word) > 1}


def everyday() -> str:
    """What statutes hardly ever say and offices say every day, one a line: short names, turns of phrase."""
    return "\n".join((Path(__file__).parent / "words.txt").read_text("utf-8").split())


def titles(text: Path) -> str:
    """Titles of policies, one a line."""
    return (text / "ecspell" / f"{_TITLES}.txt").read_text("utf-8-sig")
