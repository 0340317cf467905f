"""Word 97–2003 and old WPS documents ([MS-DOC]): the text lies in pieces, which a table puts in order."""

import re
import struct
from collections.abc import Iterator

from checks.reading.attachments.compound import Compound
from checks.reading.attachments.unread import CannotRead, Unread

TEXT = "WordDocument"
_MARK, _OLDEST = 0xA5EC, 0x00C1
_FLAGS, _CLX = 0x0A, 0x01A2
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
_GROUP, _PIECES = 1, 2
_NARROW = 0x40000000
_FIELD = re.compile(r"\x13[^\x13-\x15]*(?:\x14|(?=\x15))|\x15")
"""The instruction of a field (a link's address, a page's number) up to what it shows."""
_ENDS = re.compile(r"[\r\x07\x0b\x0c]+")
_UNSHOWN = str.maketrans({"\x1e": "-", "\x1f": None, "\xad": None})


def texts(compound: Compound) -> Iterator[tuple[str, str]]:
    """(place, text) of the paragraphs and cells, then of notes, heads and feet."""
    stream = compound.read(TEXT)
    mark, version = struct.unpack_from("<HH", stream)
    (flags,) = struct.unpack_from("<H", stream, _FLAGS)
    if mark != _MARK or version < _OLDEST:
        raise CannotRead(Unread.UNKNOWN)
    if flags & _ENCRYPTED:
        raise CannotRead(Unread.ENCRYPTED)
    start, length = struct.unpack_from("<II", stream, _CLX)
    table = compound.read("1Table" if flags & _SECOND_TABLE else "0Table")
    text = "".join(_pieces(stream, table[start : start + length]))
    shown = _FIELD.sub("", _FIELD.sub("", text)).translate(_UNSHOWN)
    for number, paragraph in enumerate(filter(str.strip, _ENDS.split(shown)), 1):
        yield f"第{number}段", paragraph


def _pieces(stream: bytes, clx: bytes) -> Iterator[str]:
    """The text of the pieces in order. clx: groups of properties, then positions and descriptions of the pieces."""
    at = 0
    while clx[at] == _GROUP:
        at += 3 + struct.unpack_from("<H", clx, at + 1)[0]
    if clx[at] != _PIECES:
        raise CannotRead(Unread.DAMAGED)
    (length,) = struct.unpack_from("<I", clx, at + 1)
    count = (length - 4) // 12
    ends = struct.unpack_from(f"<{count + 1}I", clx, at + 5)
    for number in range(count):
        (place,) = struct.unpack_from("<I", clx, at + 5 + 4 * (count + 1) + 8 * number + 2)
        characters = ends[number + 1] - ends[number]
        if not 0 <= characters <= len(stream):
            raise CannotRead(Unread.DAMAGED)
        if place & _NARROW:
            begin = (place & ~_NARROW) // 2
            yield stream[begin : begin + characters].decode("cp1252", "replace")
        else:
            yield stream[place : place + 2 * characters].decode("utf-16-le", "replace")
