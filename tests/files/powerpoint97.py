"""PowerPoint 97–2003 presentations, saved several times."""

import struct
from collections.abc import Sequence

from tests.files.ole import ole

_WIDE, _NARROW, _CONTAINER = 0x0FA0, 0x0FA8, 0x0F


def _record(kind: int, content: bytes, version: int = 0, instance: int = 0) -> bytes:
    return struct.pack("<HHI", version | instance << 4, kind, len(content)) + content


def _slide(text: str) -> bytes:
    written = text.encode("utf-16-le")
    atom = _record(_NARROW, text.encode("latin-1")) if text.isascii() else _record(_WIDE, written)
    return _record(0x03EE, _record(0x040C, atom, _CONTAINER), _CONTAINER)


def ppt(*edits: Sequence[str], token: int = 0xE391C05F) -> bytes:
    """edits: the texts of the slides, each time the file was saved; everything of the earlier ones stays in it."""
    stream, before = b"", 0
    for slides in edits:
        places = []
        for text in slides:
            places.append(len(stream))
            stream += _slide(text)
        listed = b"".join(
            _record(0x03F3, struct.pack("<IIIII", number, 0, 0, 255 + number, 0))
            for number in range(2, 2 + len(slides))
        )
        document = _record(0x03E8, _record(0x0FF0, listed, _CONTAINER), _CONTAINER)
        places.insert(0, len(stream))
        stream += document
        directory = len(stream)
        stream += _record(0x1772, struct.pack(f"<I{len(places)}I", len(places) << 20 | 1, *places))
        edit = len(stream)
        stream += _record(0x0FF5, struct.pack("<IHBBIIIIHH", 256, 0, 0, 3, before, directory, 1, 9, 1, 0))
        before = edit
    user = struct.pack("<HHI", 0, 0x0FF6, 20) + struct.pack("<IIIHHBBH", 20, token, before, 0, 0x03F4, 3, 0, 0)
    return ole({"PowerPoint Document": stream, "Current User": user})
