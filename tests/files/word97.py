"""Word 97–2003 documents: one piece of wide text, one of narrow."""

import struct

from tests.files.ole import ole

_TEXT_AT = 0x800
_CLX_AT = 64


def doc(text: str, narrow: str = "", flags: int = 0, version: int = 0x00C1) -> bytes:
    """text: with Word's own characters: \\r ends a paragraph, \\x07 a cell. narrow: cp1252 text behind it."""
    wide = text.encode("utf-16-le")
    head = bytearray(_TEXT_AT)
    struct.pack_into("<HH", head, 0, 0xA5EC, version)
    struct.pack_into("<H", head, 0x0A, 0x0200 | flags)
    places = [_TEXT_AT] + ([(_TEXT_AT + len(wide)) * 2 | 0x40000000] if narrow else [])
    ends = [0, len(text)] + ([len(text) + len(narrow)] if narrow else [])
    pieces = struct.pack(f"<{len(ends)}I", *ends) + b"".join(struct.pack("<HIH", 0, place, 0) for place in places)
    # A group of properties, which programs leave here when they save fast.
    clx = struct.pack("<BH3s", 1, 3, b"abc") + struct.pack("<BI", 2, len(pieces)) + pieces
    struct.pack_into("<II", head, 0x01A2, _CLX_AT, len(clx))
    return ole({"WordDocument": bytes(head) + wide + narrow.encode("cp1252"), "1Table": bytes(_CLX_AT) + clx})
