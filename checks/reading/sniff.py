"""What a body is: its first bytes decide where the declared type is missing, vague or wrong."""

import codecs
import re
from enum import StrEnum


class Kind(StrEnum):
    """html: a document to be read. file: something to be downloaded or shown. data: any other text."""

    HTML = "html"
    FILE = "file"
    DATA = "data"


_MAGIC = (
    *(b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b"),
    *(b"GIF8", b"\x89PNG", b"\xff\xd8\xff", b"RIFF"),
)
_MARKUP = re.compile(
    rb"(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|(?:html|head|body|title|meta|link|script|style|base|div|table|p|h1|h2|a"
    rb"|br|center|font|iframe|frameset|form|ul)\b)",
    re.IGNORECASE | re.DOTALL,
)
_VAGUE = ("octet-stream", "download", "unknown")
_HEAD = 1024


def sniff(content_type: str, body: bytes) -> Kind:
    """The kind of a body, which may be empty; `content_type` as the header says it, or ""."""
    declared = content_type.partition(";")[0].strip().lower()
    if body.startswith(_MAGIC):
        return Kind.FILE
    if "html" in declared:
        return Kind.HTML
    if "/" in declared and not any(word in declared for word in _VAGUE):
        text = declared.startswith("text/") or declared.endswith(("json", "xml", "javascript"))
        return Kind.DATA if text else Kind.FILE
    if looks_like_html(body) or (not declared and not body):
        return Kind.HTML
    return Kind.FILE


def looks_like_html(body: bytes) -> bool:
    head = body[:_HEAD]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head[2:].replace(b"\0", b"")
    return _MARKUP.match(head.removeprefix(codecs.BOM_UTF8).lstrip()) is not None
