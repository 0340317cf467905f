"""PDF files, page by page."""

import io
from collections.abc import Iterator, Sequence
from typing import Any

from pypdf import PdfReader

from checks.reading.attachments.lines import joined
from checks.reading.attachments.unread import CannotRead, Unread

_MOST_NAMED = 5


def texts(body: bytes) -> Iterator[tuple[str, str]]:
    """(place, text). Pages that show pictures and no letters are named when everything else was given."""
    reader = PdfReader(io.BytesIO(body), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise CannotRead(Unread.ENCRYPTED)
    written, scanned = 0, []
    for number, page in enumerate(reader.pages, 1):
        text = page.extract_text()
        if any(map(str.isalpha, text)):
            written += 1
            for paragraph in joined(text.splitlines()):
                yield f"第{number}页", paragraph
        elif _pictured(page):
            scanned.append(number)
    if scanned or not written:
        raise CannotRead(Unread.SCANNED, _named(scanned) if written else "")


def _pictured(page: Any) -> bool:
    """Something is shown: a picture, or letters drawn as one."""
    resources = page.get("/Resources")
    return bool(resources and resources.get_object().get("/XObject"))


def _named(pages: Sequence[int]) -> str:
    more = f"等{len(pages)}页" if len(pages) > _MOST_NAMED else "页"
    return f"第{'、'.join(map(str, pages[:_MOST_NAMED]))}{more}"
