"""A document's blocks in one piece, for what is asked of the whole of it, and the way back to the block."""

from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from checks.words.text import Block, Text
from checks.words.whole import whole


class Spot(NamedTuple):
    """`block.text[start:end]`."""

    block: Block
    start: int
    end: int


class Prose:
    """text: the blocks of a document, each a line."""

    def __init__(self, document: Text) -> None:
        self._blocks = document.blocks
        self.text = whole(document)
        self._starts = [0, *accumulate(len(block.text) + 1 for block in document.blocks)]

    def spot(self, start: int, end: int) -> Spot:
        """Where `text[start:end]`, which crosses no line, stands in its block."""
        number = bisect_right(self._starts, start) - 1
        return Spot(self._blocks[number], start - self._starts[number], end - self._starts[number])
