"""Makes config/reference/trigrams.gz: which three Chinese characters stand side by side anywhere in clean statutes.

    python -m benchmarks.reference 样本文件夹

Statutes whose title's CRC-32 modulo 100 is below 12 are left out, so that what is vetoed can be measured on them.
"""

import gzip
import lzma
import re
import sys
import zlib
from pathlib import Path

from crawler.terms.reference import BITS, FILE, HEADER, places

_HAN = re.compile(r"[\u4e00-\u9fff]{3,}")
_HELD_OUT = 12


def trigrams(text: str) -> set[str]:
    """Of all documents that are not held out. A form feed stands between documents; the first line is the title."""
    found: set[str] = set()
    for document in text.split("\f"):
        title = document.strip().partition("\n")[0]
        if zlib.crc32(title.encode()) % 100 >= _HELD_OUT:
            for run in _HAN.findall(document):
                found.update(run[place : place + 3] for place in range(len(run) - 2))
    return found


def packed(found: set[str]) -> bytes:
    """As `crawler.terms.reference` reads it."""
    bits = bytearray((len(found) * BITS + 7) // 8)
    for gram in found:
        for place in places(gram, len(bits) * 8):
            bits[place >> 3] |= 1 << (place & 7)
    return gzip.compress(HEADER + bytes(bits), mtime=0)


if __name__ == "__main__":
    with lzma.open(Path(sys.argv[1]) / "text" / "statutes.txt.xz", "rt", encoding="utf-8") as file:
        FILE.parent.mkdir(exist_ok=True)
        FILE.write_bytes(packed(trigrams(file.read())))
