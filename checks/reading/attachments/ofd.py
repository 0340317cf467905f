"""OFD (GB/T 33190), the national format for fixed pages: a ZIP file of XML."""

import posixpath
from collections.abc import Iterator
from typing import Any

from checks.reading.attachments.lines import joined
from checks.reading.attachments.markup import elements, name
from checks.reading.attachments.package import Package
from checks.reading.attachments.unread import CannotRead, Unread

DIRECTORY = "OFD.xml"


def texts(package: Package) -> Iterator[tuple[str, str]]:
    """(place, text), page by page."""
    number = 0
    letters = False
    for root in [(element.text or "").strip() for element in elements(package.read(DIRECTORY), "DocRoot")]:
        path = _beside(DIRECTORY, root)
        for page in [element.get("BaseLoc") or "" for element in elements(package.read(path), "Page")]:
            number += 1
            for paragraph in joined(_lines(package.read(_beside(path, page)))):
                letters = True
                yield f"第{number}页", paragraph
    if not letters:
        raise CannotRead(Unread.SCANNED)


def _beside(path: str, target: str) -> str:
    """Addresses inside are relative to the file that names them, or begin with a slash."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(path), target)).lstrip("/")


def _lines(page: bytes) -> Iterator[str]:
    """Text objects that stand at one height are one line, which programs cut where they like."""
    line, height = "", None
    for shown in elements(page, "TextObject"):
        top = _top(shown)
        if height is not None and abs(top - height) > 1:  # millimetres
            yield line
            line = ""
        line += "".join(code.text or "" for code in shown.iter() if name(code) == "TextCode")
        height = top
    yield line


def _top(shown: Any) -> float:
    try:
        return float((shown.get("Boundary") or "").split()[1])
    except (IndexError, ValueError):
        return 0.0
