"""Which blocks of a document hold long numbers, looked for once for all rules that ask."""

from checks.last_answer import last_answer
from checks.words.privacy.numbers import Number, has_long, numbers
from checks.words.text import Block, Text


@last_answer
def numbered(text: Text) -> tuple[tuple[int, Block, tuple[Number, ...]], ...]:
    """(number of the block from 0, the block, its numbers) in document order."""
    return tuple(
        (row, block, tuple(numbers(block.text))) for row, block in enumerate(text.blocks) if has_long(block.text)
    )
