"""A document's text in one piece, for a first look: most documents hold nothing that a rule looks for."""

from checks.last_answer import last_answer
from checks.words.text import Text


@last_answer
def whole(text: Text) -> str:
    """The blocks, a line each."""
    return "\n".join(block.text for block in text.blocks)
