"""Rich text: control words in ASCII, Chinese as bytes of GBK or as numbers."""

import re
from collections.abc import Iterator

_TOKEN = re.compile(
    rb"\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\(.)|([{}])|([^\\{}\r\n]+)|[\r\n]+", re.IGNORECASE | re.DOTALL
)
_UNSEEN = frozenset({b"fonttbl", b"colortbl", b"stylesheet", b"info", b"pict", b"object", b"themedata", b"listtable"})
_UNSEEN |= {b"fldinst", b"datastore", b"generator", b"xmlnstbl", b"listoverridetable", b"latentstyles", b"rsidtbl"}
_BREAKS = frozenset({b"par", b"line", b"cell", b"row", b"page", b"sect"})
_DEEPEST = 500


def texts(body: bytes) -> Iterator[tuple[str, str]]:
    """(place, text) of the paragraphs and cells."""
    for number, text in enumerate(filter(str.strip, _paragraphs(body)), 1):
        yield f"第{number}段", text


def _paragraphs(body: bytes) -> Iterator[str]:
    outer: list[tuple[bool, int]] = []
    hidden, fallback, skip = False, 1, 0
    written = bytearray()
    for token in _TOKEN.finditer(body):
        word, number, byte, symbol, brace, plain = token.groups()
        if brace == b"{":
            outer = [*outer[-_DEEPEST:], (hidden, fallback)]
        elif brace:
            hidden, fallback = outer.pop() if outer else (False, 1)
        elif word in _UNSEEN or symbol == b"*":
            hidden = True
        elif hidden:
            continue
        elif word in _BREAKS:
            yield written.decode("gb18030", "replace")
            written.clear()
        elif word == b"uc" and number:
            fallback = int(number)
        elif word == b"u" and number:
            # The characters after a number are for programs that cannot read it.
            written += chr(int(number) & 0xFFFF).encode("gb18030", "replace")
            skip = fallback
        elif byte or plain or (symbol and symbol in b"\\{}"):
            some = bytes.fromhex(byte.decode()) if byte else plain or symbol
            written += some[skip:]
            skip = max(0, skip - len(some))
        elif word == b"tab" or symbol == b"~":
            written += b" "
    yield written.decode("gb18030", "replace")
