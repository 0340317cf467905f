"""Views of a text: as it stands, and squeezed so that spacing and quotation marks hide nothing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_BLANKS = " \t\r\f\v\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_ZERO_WIDTH = "\xad\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_QUOTES = "\"'“”‘’「」『』〝〞＂＇"
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
# A line feed stays: it separates blocks, and no word reaches over it.
_TABLE = _FULL_WIDTH | {ord(character): None for character in _BLANKS + _ZERO_WIDTH + _QUOTES}
# What the table does, in runs: looking up every single character takes three times as long.
_DROPPED = re.compile(f"[{re.escape(_BLANKS + _ZERO_WIDTH + _QUOTES)}]+")
_WIDE = re.compile("[\uff01-\uff5e]+")


@dataclass(frozen=True, slots=True)
class View:
    """text: what is searched. source: the original it came from."""

    text: str
    source: str

    def origins(self) -> Sequence[int]:
        """For each character of `text` its offset in `source`."""
        if self.text is self.source:
            return range(len(self.source))
        return [offset for offset, character in enumerate(self.source) if _TABLE.get(ord(character), 0) is not None]


def raw(text: str) -> View:
    return View(text, text)


@lru_cache(maxsize=2)  # several detectors look at the same block, one after the other
def squeezed(text: str) -> View:
    """Without white space inside a line, zero-width characters and quotation marks; full-width forms halved."""
    halved = _WIDE.sub(lambda run: run[0].translate(_FULL_WIDTH), text)
    return View(_DROPPED.sub("", halved), text)
