"""Bytes to text: byte-order mark, strict UTF-8, then gb18030; what a page declares comes last.

Government pages often declare a charset they do not use, so a declaration only decides for Big5,
which gb18030 would decode into nonsense without an error.
"""

import codecs
import re
from dataclasses import dataclass

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_HEAD = 2048
_EASTERN = re.compile("[\u2e80-\uffff]")
"""A few Chinese legacy characters may form sound UTF-8 by chance, but then they spell accented letters."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """text, the encoding that was used and the one that was declared (lower case, or "")."""

    text: str
    encoding: str
    declared: str


def decode(body: bytes, content_type: str = "") -> Decoded:
    """The text of an HTML or plain-text body; never fails."""
    declared = _declared(body, content_type)
    for bom, encoding in _BOMS:
        if body.startswith(bom):
            return Decoded(body[len(bom) :].decode(encoding, "replace"), encoding, declared)
    if declared.startswith("big5"):
        try:
            return Decoded(body.decode("big5hkscs"), "big5hkscs", declared)
        except UnicodeDecodeError:
            pass
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError:
        return _not_strictly_utf8(body, declared)
    if declared.startswith("gb") and not text.isascii() and not _EASTERN.search(text) and _is_gb18030(body):
        return Decoded(body.decode("gb18030"), "gb18030", declared)
    return Decoded(text, "utf-8", declared)


def _not_strictly_utf8(body: bytes, declared: str) -> Decoded:
    """A truncated UTF-8 page stays UTF-8: a few broken sequences among sound ones make no Chinese legacy page."""
    text = body.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    sound = len(text) - len(text.encode("ascii", "ignore")) - bad
    if bad <= max(2, len(text) // 2000) and (sound > bad or not _is_gb18030(body)):
        return Decoded(text, "utf-8", declared)
    return Decoded(body.decode("gb18030", "replace"), "gb18030", declared)


def _is_gb18030(body: bytes) -> bool:
    try:
        body.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return True


def _declared(body: bytes, content_type: str) -> str:
    match = _CHARSET.search(content_type.encode("ascii", "replace")) or _CHARSET.search(body[:_HEAD])
    return match[1].decode("ascii").lower() if match else ""
