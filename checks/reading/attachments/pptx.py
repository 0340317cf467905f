"""PowerPoint and new WPS presentations (a ZIP file of XML)."""

import posixpath
from collections.abc import Iterator

from checks.reading.attachments.markup import elements, paragraphs
from checks.reading.attachments.package import Package

DIRECTORY = "ppt/presentation.xml"
_TARGETS = "ppt/_rels/presentation.xml.rels"


def texts(package: Package) -> Iterator[tuple[str, str]]:
    """(place, text) of the paragraphs, slide by slide as they are shown."""
    targets = {found.get("Id"): found.get("Target") or "" for found in elements(package.read(_TARGETS), "Relationship")}
    for number, slide in enumerate(elements(package.read(DIRECTORY), "sldId"), 1):
        ids = (value for key, value in slide.attrib.items() if key.endswith("}id"))
        path = posixpath.normpath(posixpath.join("ppt", targets.get(next(ids, ""), ""))).lstrip("/")
        for text in paragraphs(package.read(path)):
            yield f"幻灯片{number}", text
