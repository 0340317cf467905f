"""What kind of container a file is, by its first bytes: names and declared types are often wrong."""

import re
from enum import StrEnum

from checks.reading.sniff import looks_like_html


class Signature(StrEnum):
    """The outermost wrapping; what is inside is for whoever opens it."""

    PDF = "pdf"
    ZIP = "zip"
    OLE = "ole"
    RTF = "rtf"
    PICTURE = "picture"
    CLOSED = "closed"
    """Something that is not read: other archives, sound, film, programs."""
    HTML = "html"
    TEXT = "text"


_MAGIC = (
    (Signature.ZIP, (b"PK\x03\x04", b"PK\x05\x06")),
    (Signature.OLE, (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",)),
    (Signature.RTF, (b"{\\rtf",)),
    (Signature.PICTURE, (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM", b"II*\0", b"MM\0*")),
    (Signature.CLOSED, (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"MZ", b"RIFF", b"ID3", b"OggS", b"\x7fELF")),
)
_PDF = re.compile(rb"%PDF-\d")
_PDF_REACH = 1024
_UNWRITTEN = re.compile(rb"[\0-\x08\x0e-\x1a\x1c-\x1f]")
_WIDE = (b"\xff\xfe", b"\xfe\xff")
_HEAD = 4096
_OFFICE_MARKUP = b"urn:schemas-microsoft-com:office"


def signature(body: bytes) -> Signature:
    """Of a whole body or of its beginning."""
    if _PDF.search(body, 0, _PDF_REACH):
        return Signature.PDF
    for found, marks in _MAGIC:
        if body.startswith(marks):
            # Two letters may also begin a text.
            return found if len(marks[0]) > 2 or _is_binary(body) or found is not Signature.PICTURE else Signature.TEXT
    if _is_binary(body):
        return Signature.CLOSED
    return Signature.HTML if looks_like_html(body) else Signature.TEXT


def is_document(body: bytes) -> bool:
    """The body is a file made by an office program, or an archive of such: no page, no picture, no plain text."""
    return signature(body) in (Signature.PDF, Signature.ZIP, Signature.OLE, Signature.RTF)


def is_file(body: bytes) -> bool:
    """Somebody put it there to be downloaded: no page, unless an office program wrote it."""
    return signature(body) is not Signature.HTML or _OFFICE_MARKUP in body


def _is_binary(body: bytes) -> bool:
    """No text holds these characters; of wide text every other byte may be one."""
    return not body.startswith(_WIDE) and _UNWRITTEN.search(body[:_HEAD]) is not None
