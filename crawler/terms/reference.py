"""Whether a word is used in clean official text: a digest of statutes, made by benchmarks/reference.py.

A Bloom filter over the three-character pieces of some 2,700 statutes (15 million characters): it forgets nothing
and takes one strange piece in a hundred for a known one. The statutes themselves cannot be read out of it.
"""

import gzip
from collections.abc import Iterator
from functools import cache
from hashlib import blake2b

from crawler.declared import SHIPPED

FILE = SHIPPED / "reference" / "trigrams.gz"
HEADER = b"zicha trigrams 1\n"
BITS = 10
"""For each piece."""
_PROBES = 7


def known(word: str) -> bool:
    """Whether every three-character piece of a word stands somewhere in the statutes; False for a shorter word."""
    bits = _bits()
    grams = (word[place : place + 3] for place in range(len(word) - 2))
    return len(word) > 2 and all(
        bits[place >> 3] >> (place & 7) & 1 for gram in grams for place in places(gram, len(bits) * 8)
    )


def places(gram: str, size: int) -> Iterator[int]:
    """The bits that stand for a piece in a filter of `size` bits."""
    hashed = blake2b(gram.encode("utf-8", "surrogatepass"), digest_size=16).digest()
    first, step = int.from_bytes(hashed[:8]), int.from_bytes(hashed[8:]) | 1
    return ((first + turn * step) % size for turn in range(_PROBES))


@cache
def _bits() -> bytes:
    return gzip.decompress(FILE.read_bytes()).removeprefix(HEADER)
