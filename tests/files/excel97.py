"""Excel 97–2003 and WPS (.et) workbooks: one sheet of labels."""

import struct
from collections.abc import Mapping

from tests.files.ole import ole


def _record(kind: int, content: bytes) -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def _bof(kind: int) -> bytes:
    return _record(0x0809, struct.pack("<HHHHII", 0x0600, kind, 0x0DBB, 0x07CC, 0, 6))


def xls(name: str, cells: Mapping[tuple[int, int], str]) -> bytes:
    """cells: text by (row, column), from 0."""
    sheet = _bof(0x0010)
    for (row, column), text in cells.items():
        written = struct.pack("<HB", len(text), 1) + text.encode("utf-16-le")
        sheet += _record(0x0204, struct.pack("<HHH", row, column, 0) + written)
    sheet += _record(0x000A, b"")
    title = struct.pack("<BB", len(name), 1) + name.encode("utf-16-le")
    head = _bof(0x0005)
    at = len(head) + 4 + 6 + len(title) + 4
    return ole(
        {"Workbook": head + _record(0x0085, struct.pack("<IBB", at, 0, 0) + title) + _record(0x000A, b"") + sheet}
    )


def locked_xls() -> bytes:
    """One that asks for a password: what follows the record that says so is noise."""
    key = struct.pack("<HHH", 1, 1, 1) + bytes(range(48))
    return ole({"Workbook": _bof(0x0005) + _record(0x002F, key) + bytes(range(1, 256)) * 12})
