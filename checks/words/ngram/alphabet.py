"""Text as numbers: the characters a model knows, and what stands for all others."""

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.uint64]

DIGIT, LETTER, MARK, UNKNOWN = 1, 2, 3, 4
FIRST = 5
"""Ids below are classes (a digit, a Latin letter, anything that is no character, a character not known)."""
MARGIN = 4
"""Marks added on both sides of a text, so that every character has neighbours."""
_PLANE = 0x10000


class Alphabet:
    """Characters in the order of their ids, from FIRST on; at most 8,187, an id has 13 bits."""

    def __init__(self, characters: str) -> None:
        self.characters = characters
        table = np.full(_PLANE, MARK, np.uint64)
        table[0x4E00:0xA000] = UNKNOWN
        for first, last, kind in (("0", "9", DIGIT), ("０", "９", DIGIT), ("A", "Z", LETTER), ("a", "z", LETTER)):
            table[ord(first) : ord(last) + 1] = kind
        table[[ord(character) for character in characters]] = np.arange(FIRST, FIRST + len(characters))
        self._table = table

    def encode(self, text: str) -> Ids:
        """One id for each character of `text`, between two margins."""
        points = np.frombuffer(text.encode("utf-32-le", "replace"), np.uint32)
        marks = np.full(MARGIN, MARK, np.uint64)
        return np.concatenate([marks, self._table[np.minimum(points, _PLANE - 1)], marks])

    def character(self, number: int) -> str:
        return self.characters[number - FIRST]

    def __len__(self) -> int:
        return FIRST + len(self.characters)
