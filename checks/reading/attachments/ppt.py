"""PowerPoint 97–2003 and old WPS presentations ([MS-PPT]): records, of which only the last edit's are shown."""

import struct
from collections.abc import Iterator

from checks.reading.attachments.compound import Compound
from checks.reading.attachments.unread import CannotRead, Unread

TEXT = "PowerPoint Document"
_ENTRY = "Current User"
_ENCRYPTED = 0xF3D1C4DF
_WIDE, _NARROW, _SLIDES, _SLIDE = 0x0FA0, 0x0FA8, 0x0FF0, 0x03F3
_SHOWN_SLIDES = 0
_CONTAINER = 0x0F
_DEEPEST, _MOST_EDITS = 32, 1000

Record = tuple[int, int, int, bytes]
"""Version, instance, type and content."""


def texts(compound: Compound) -> Iterator[tuple[str, str]]:
    """(place, text), slide by slide as they are shown: first what the outline holds, then the slide's own frames."""
    stream = compound.read(TEXT)
    document, objects = _last_edit(compound.read(_ENTRY), stream)
    number = 0
    for version, instance, kind, content in _records(_at(stream, objects, document)):
        if (kind, instance) != (_SLIDES, _SHOWN_SLIDES) or version != _CONTAINER:
            continue
        for record in _records(content):
            if record[2] == _SLIDE:
                number += 1
                (slide,) = struct.unpack_from("<I", record[3])
                for text in _written(_records(_at(stream, objects, slide))):
                    yield f"幻灯片{number}", text
            for text in _written([record]):
                yield f"幻灯片{number}", text


def _last_edit(entry: bytes, stream: bytes) -> tuple[int, dict[int, int]]:
    """Which object is the document, and where each object lies: later edits go before earlier ones."""
    token, at = struct.unpack_from("<II", entry, 12)
    if token == _ENCRYPTED:
        raise CannotRead(Unread.ENCRYPTED)
    objects: dict[int, int] = {}
    document = None
    for _ in range(_MOST_EDITS):
        before, directory, main = struct.unpack_from("<16xIII", stream, at)
        document = main if document is None else document
        for number, offset in _directory(stream, directory):
            objects.setdefault(number, offset)
        if not before:
            return document, objects
        at = before
    raise CannotRead(Unread.EXCESSIVE)


def _directory(stream: bytes, at: int) -> Iterator[tuple[int, int]]:
    """(object, offset) of one edit."""
    (length,) = struct.unpack_from("<4xI", stream, at)
    at, end = at + 8, min(at + 8 + length, len(stream))
    while at + 4 <= end:
        (head,) = struct.unpack_from("<I", stream, at)
        first, count = head & 0xFFFFF, head >> 20
        for number, offset in enumerate(struct.unpack_from(f"<{count}I", stream, at + 4)):
            yield first + number, offset
        at += 4 + 4 * count


def _at(stream: bytes, objects: dict[int, int], number: int) -> bytes:
    """The content of the record that is an object."""
    if number not in objects:
        raise CannotRead(Unread.DAMAGED)
    (length,) = struct.unpack_from("<4xI", stream, objects[number])
    return stream[objects[number] + 8 : objects[number] + 8 + length]


def _records(content: bytes) -> Iterator[Record]:
    at = 0
    while at + 8 <= len(content):
        head, kind, length = struct.unpack_from("<HHI", content, at)
        yield head & 0x0F, head >> 4, kind, content[at + 8 : at + 8 + length]
        at += 8 + length


def _written(records: Iterator[Record] | list[Record], depth: int = 0) -> Iterator[str]:
    """What text records hold, at any depth."""
    for version, _, kind, content in records:
        if kind == _WIDE:
            yield content.decode("utf-16-le", "replace")
        elif kind == _NARROW:
            yield content.decode("latin-1")
        elif version == _CONTAINER and depth < _DEEPEST:
            yield from _written(_records(content), depth + 1)
