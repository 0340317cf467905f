"""A small sample of a long text's wording, by which two texts can be compared later without keeping either."""

import re
from zlib import crc32

_APART = re.compile(r"[\W_]+")
_LENGTH, _ONE_OF, _MOST, _FEWEST = 10, 8, 400, 20


def sample(text: str) -> tuple[int, ...]:
    """Hashes of one in eight of its runs of ten characters, the same runs in every text; at most 400."""
    plain = _APART.sub("", text)
    hashes = {crc32(plain[start : start + _LENGTH].encode()) for start in range(len(plain) - _LENGTH + 1)}
    return tuple(sorted(found for found in hashes if found % _ONE_OF == 0)[:_MOST])


def contained(part: tuple[int, ...], whole: tuple[int, ...]) -> float | None:
    """How much of the one text stands in the other, 0 to 1; None when too little of it was sampled to tell."""
    if len(whole) == _MOST:  # of a longer text only the smaller hashes are known
        part = tuple(found for found in part if found <= whole[-1])
    return len(set(part) & set(whole)) / len(part) if len(part) >= _FEWEST else None
