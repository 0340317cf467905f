"""The original text around a hit."""

from itertools import pairwise

from checks.findings import Excerpt
from checks.words.privacy.masking import masked

WIDTH = 18
_LONGEST_NUMBER = 80
"""So far around the excerpt a number may reach of which it shows a part."""


def excerpt(text: str, start: int, end: int, width: int = WIDTH) -> Excerpt:
    """`text[start:end]` marked, with up to `width` characters on either side, never beyond its own line.

    Numbers of persons are masked in it, also those that its ends cut through.
    """
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    if line_end < 0:
        line_end = len(text)
    begin, finish = max(line_start, start - width), min(line_end, end + width)
    first = max(line_start, begin - _LONGEST_NUMBER)
    shown = masked(text[first : min(line_end, finish + _LONGEST_NUMBER)])
    cuts = [cut - first for cut in (begin, start, end, finish)]
    return Excerpt(*(shown[one:other] for one, other in pairwise(cuts)))
