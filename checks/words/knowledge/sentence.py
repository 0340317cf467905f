"""The sentence around a place in a block: what it says decides whether a word is meant of today."""

import re

_ENDS = re.compile(r"[。；;！？!?]")
_REACH = 120


def sentence(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before `text[start:end]` and after it in its sentence, at most 120 characters each way."""
    before = _ENDS.split(text[max(0, start - _REACH) : start])[-1]
    return before, _ENDS.split(text[end : end + _REACH], maxsplit=1)[0]
