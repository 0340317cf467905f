"""PDF files, page by page."""

import io
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from pypdf import PdfReader

from checks.reading.attachments.lines import joined
from checks.reading.attachments.unread import CannotRead, Unread

_MOST_NAMED = 5
_ENCODINGS = ("/UniGB", "/GBK-EUC", "/GB-EUC", "/GBK2K", "/UniCNS", "/UniJIS")
"""Encodings that tell which character is meant; without one, or a table, a font only numbers its shapes."""


def texts(body: bytes) -> Iterator[tuple[str, str]]:
    """(place, text). Pages of pictures and of mere shapes are named when everything else was given."""
    reader = PdfReader(io.BytesIO(body), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise CannotRead(Unread.ENCRYPTED)
    written = False
    lost: dict[Unread, list[int]] = {}
    for number, page in enumerate(reader.pages, 1):
        if any(map(_shapes_only, _resources(page, "/Font"))):
            lost.setdefault(Unread.GARBLED, []).append(number)
            continue
        text = page.extract_text()
        if any(map(str.isalpha, text)):
            written = True
            for paragraph in joined(text.splitlines()):
                yield f"第{number}页", paragraph
        elif _resources(page, "/XObject"):
            lost.setdefault(Unread.SCANNED, []).append(number)
    if lost:
        why = max(lost, key=lambda reason: len(lost[reason]))
        raise CannotRead(why, _named(sorted(chain(*lost.values()))) if written else "")
    if not written:
        raise CannotRead(Unread.SCANNED)


def _resources(page: Any, kind: str) -> list[Any]:
    """The fonts or pictures that a page names."""
    resources = page.get("/Resources")
    named = resources.get_object().get(kind) if resources else None
    return [one.get_object() for one in named.get_object().values()] if named else []


def _shapes_only(font: Any) -> bool:
    """A page that names such a font is left out whole, for its text would be other characters than it shows."""
    composite = font.get("/Subtype") == "/Type0" and "/ToUnicode" not in font
    return composite and not str(font.get("/Encoding", "")).startswith(_ENCODINGS)


def _named(pages: Sequence[int]) -> str:
    more = f"等{len(pages)}页" if len(pages) > _MOST_NAMED else "页"
    return f"第{'、'.join(map(str, pages[:_MOST_NAMED]))}{more}"
