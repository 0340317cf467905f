"""Word and new WPS documents (a ZIP file of XML)."""

import re
from collections.abc import Iterator

from checks.reading.attachments.markup import paragraphs
from checks.reading.attachments.package import Package

TEXT = "word/document.xml"
_NOTES = re.compile(r"word/(?:foot|end)notes\.xml")
_MARGINS = re.compile(r"word/(?:header|footer)\d*\.xml")


def texts(package: Package) -> Iterator[tuple[str, str]]:
    """(place, text) of the paragraphs, those in tables and frames too, then of notes, heads and feet."""
    for number, text in enumerate(paragraphs(package.read(TEXT)), 1):
        yield f"第{number}段", text
    for place, pattern in (("脚注", _NOTES), ("页眉页脚", _MARGINS)):
        for name in filter(pattern.fullmatch, package.names):
            for text in paragraphs(package.read(name)):
                yield place, text
