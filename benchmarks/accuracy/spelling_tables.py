"""Makes config/spelling: which characters are taken for one another, and which two make a word.

python -m benchmarks.accuracy.spelling_tables SHARED DICTIONARY CODES SOUNDS
SHARED holds the text samples (text/ecspell, text/statutes.txt.xz); DICTIONARY is jieba's dict.txt; CODES is a
JSON file that maps characters to their full Wubi 86 code, SOUNDS one that maps them to lists of syllables without
tones (of pywubi and pypinyin, both MIT). Only characters in common use are kept.
"""

import json
import lzma
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[2] / "config" / "spelling"
_COMMON = 3
_KNOWN_WORD = 5
_KNOWN_NAME = 100
_SHORTEST_CODE = 3


def main(shared: Path, dictionary: Path, codes: Path, sounds: Path) -> None:
    with lzma.open(shared / "text" / "statutes.txt.xz", "rt", encoding="utf-8") as file:
        counted = Counter(file.read())
    common = {one for one, count in counted.items() if count >= _COMMON and "\u4e00" <= one <= "\u9fff"}
    pairs = {pair for pair in _confused(shared, codes, sounds) if common.issuperset(pair)}
    words = {word for word in _words(dictionary) if common.issuperset(word)}
    _write("confusions", pairs | {(b, a) for a, b in pairs})
    _write("words", words)


def _confused(shared: Path, codes: Path, sounds: Path) -> Iterator[tuple[str, str]]:
    for kind in ("sound", "shape"):
        table = json.loads((shared / "text" / "ecspell" / f"{kind}Confusion.json").read_text("utf-8"))
        yield from ((one, other) for one, others in table.items() for other in others if one != other)
    yield from _neighbours_on_the_keyboard(json.loads(codes.read_text("utf-8")))
    yield from _homophones(json.loads(sounds.read_text("utf-8")))


def _neighbours_on_the_keyboard(codes: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Characters whose Wubi codes differ in one key, or in the order of two."""
    alike: dict[str, set[str]] = defaultdict(set)
    for character, code in codes.items():
        if len(code) >= _SHORTEST_CODE:
            for at in range(len(code)):
                alike[f"{code[:at]}?{code[at + 1 :]}"].add(character)
            for at in range(len(code) - 1):
                alike["".join(sorted((code, f"{code[:at]}{code[at + 1]}{code[at]}{code[at + 2 :]}")))].add(character)
    for group in alike.values():
        yield from combinations(sorted(group), 2)


def _homophones(sounds: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    alike: dict[str, set[str]] = defaultdict(set)
    for character, syllables in sounds.items():
        for syllable in syllables:
            alike[syllable].add(character)
    for group in alike.values():
        yield from combinations(sorted(group), 2)


def _words(dictionary: Path) -> Iterator[tuple[str, str]]:
    for line in dictionary.read_text("utf-8").splitlines():
        word, count, kind = line.split(" ")
        if len(word) == 2 and int(count) >= (_KNOWN_NAME if kind == "nr" else _KNOWN_WORD):
            yield word[0], word[1]


def _write(name: str, pairs: set[tuple[str, str]]) -> None:
    rows: dict[str, list[str]] = defaultdict(list)
    for one, other in sorted(pairs):
        rows[one].append(other)
    lines = (f"{one} {''.join(others)}\n" for one, others in rows.items())
    (FOLDER / f"{name}.txt").write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:5]))
