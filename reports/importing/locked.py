"""Whether a file that is no workbook to us is one that asks for a password first."""

import struct
from collections.abc import Iterator

from checks.reading.attachments.compound import Compound
from checks.reading.attachments.package import Package
from checks.reading.attachments.unread import CannotRead

_PACKAGE = "EncryptedPackage"
"""What holds an encrypted .xlsx."""
_OLD, _PASSWORD = ("Workbook", "Book"), 0x2F
"""Streams of an .xls, and the record that says that the others cannot be read."""
_MANIFEST, _SAID = "META-INF/manifest.xml", b"encryption-data"
"""Of an .ods."""
_FIRST = 20
"""Records among which it must stand."""


def locked(content: bytes) -> bool:
    """As Excel, WPS and LibreOffice lock .xlsx, .xls and .ods."""
    try:
        return _SAID in Package(content).read(_MANIFEST)
    except CannotRead:
        return _compound(content)


def _compound(content: bytes) -> bool:
    try:
        compound = Compound(content)
        books = [compound.read(name) for name in _OLD if name in compound]
    except CannotRead:
        return False
    return _PACKAGE in compound or any(_PASSWORD in _records(book) for book in books)


def _records(book: bytes) -> Iterator[int]:
    """The kinds of the first records."""
    at = 0
    for _ in range(_FIRST):
        if at + 4 > len(book):
            return
        kind, length = struct.unpack_from("<HH", book, at)
        yield kind
        at += 4 + length
