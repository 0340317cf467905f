"""Which characters are taken for each other: the published sets, made mutual and widened by one step for sounds."""

import json
from collections import Counter
from pathlib import Path

SOUND, SHAPE = 1, 2
_COMMON = 0.2
"""Characters that share so much of what sounds like them sound alike themselves."""

Sets = dict[str, set[str]]


def confusions(text: Path) -> dict[str, dict[str, int]]:
    """Of each character those that are taken for it: SOUND, SHAPE or both, added."""
    folder = text / "ecspell"
    sounds, shapes = (_mutual(folder / f"{kind}Confusion.json") for kind in ("sound", "shape"))
    found: dict[str, dict[str, int]] = {}
    for kind, sets in ((SOUND, _widened(sounds)), (SHAPE, shapes)):
        for character, alike in sets.items():
            row = found.setdefault(character, {})
            for other in alike - {character}:
                row[other] = row.get(other, 0) | kind
    return found


def _mutual(path: Path) -> Sets:
    found: Sets = {}
    for character, alike in json.loads(path.read_text("utf-8")).items():
        for other in alike:
            found.setdefault(character, set()).add(other)
            found.setdefault(other, set()).add(character)
    return found


def _widened(sets: Sets) -> Sets:
    found: Sets = {}
    for character, alike in sets.items():
        shared = Counter(far for near in alike for far in sets[near])
        sizes = {far: len(alike) + len(sets[far]) - common for far, common in shared.items()}
        found[character] = alike | {far for far, common in shared.items() if common >= _COMMON * sizes[far]}
    return found
