"""Texts to the arrays of a model file; what they mean is said in `checks.words.ngram.model`."""

import io
import lzma
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from checks.words.ngram.alphabet import FIRST, MARGIN, Alphabet, Ids
from checks.words.ngram.grams import key
from checks.words.ngram.model import COUNT_STEPS

Arrays = dict[str, NDArray]
_LEAST_SEEN = {1: 1, 2: 1, 3: 1, 4: 2}
_LEAST_CHARACTER = 3
_LEAST_MEANT = 20
NEVER = frozenset("〇一二三四五六七八九十百千万亿两零的地得了着和与或及其之也亦他她它作做")
"""What is right or wrong by its meaning alone: never taken for a slip and never proposed."""


def count(texts: Sequence[str], words: Iterable[str], confusions: Mapping[str, Mapping[str, int]]) -> Arrays:
    """Everything but the weights. confusions: of each character those taken for it, see `likeness`."""
    seen = Counter(character for text in texts for character in text if "一" <= character <= "\u9fff")
    known = [character for character, times in seen.most_common() if times >= _LEAST_CHARACTER]
    rare = sorted(
        {character for word in words for character in word if "一" <= character <= "\u9fff"} | confusions.keys()
    )
    alphabet = Alphabet("".join(dict.fromkeys((*known, *rare))))
    ids = np.concatenate([alphabet.encode(text) for text in texts])
    arrays: Arrays = {"characters": np.array([ord(character) for character in alphabet.characters], np.uint32)}
    for length in (1, 2, 3, 4):
        keys, counts = np.unique(_sequences(ids, length), return_counts=True)
        often = counts >= _LEAST_SEEN[length]
        arrays |= _table(f"{length}", keys[often], counts[often])
    arrays["counts1"] = _by_id(len(alphabet), np.cumsum(arrays.pop("keys1")), arrays["counts1"])
    for length in (2, 3, 4):
        same = [alphabet.encode(word)[MARGIN:-MARGIN] for word in words if len(word) == length]
        arrays[f"words{length}"] = _distances(np.unique(key(*np.array(same).T)))
    return arrays | _confusions(alphabet, arrays["counts1"], confusions)


def pack(arrays: Arrays) -> bytes:
    """The bytes of a model file."""
    out = io.BytesIO()
    np.savez(out, **arrays)
    return lzma.compress(out.getvalue(), preset=9 | lzma.PRESET_EXTREME)


def _sequences(ids: Ids, length: int) -> Ids:
    return key(*(ids[first : len(ids) - length + 1 + first] for first in range(length)))


def _table(length: str, keys: Ids, counts: NDArray) -> Arrays:
    steps = np.minimum(np.rint(COUNT_STEPS * np.log2(counts)), 255).astype(np.uint8)
    return {f"keys{length}": _distances(keys), f"counts{length}": steps}


def _distances(keys: Ids) -> Ids:
    return np.diff(keys, prepend=np.uint64(0))


def _by_id(size: int, ids: Ids, steps: NDArray[np.uint8]) -> NDArray[np.uint8]:
    counts = np.zeros(size, np.uint8)
    counts[ids.astype(np.int64)] = steps
    return counts


def _confusions(alphabet: Alphabet, steps: NDArray, confusions: Mapping[str, Mapping[str, int]]) -> Arrays:
    number = {character: FIRST + place for place, character in enumerate(alphabet.characters)}
    enough = COUNT_STEPS * np.log2(_LEAST_MEANT)
    rows: list[list[tuple[int, int]]] = [[] for _ in range(len(alphabet))]
    for written, alike in confusions.items():
        for meant, likeness in sorted(alike.items()):
            if not {written, meant} & NEVER and meant in number and steps[number[meant]] >= enough:
                rows[number[written]].append((number[meant], likeness))
    flat = [row for alike in rows for row in alike]
    return {
        "starts": np.cumsum([0, *map(len, rows)]).astype(np.uint32),
        "confused": np.array([meant for meant, _ in flat], np.uint16),
        "likeness": np.array([likeness for _, likeness in flat], np.uint8),
    }
