"""The XML inside office files, which may be hostile: no entities, no document types, nothing fetched."""

import io
from collections.abc import Iterator
from typing import Any

from lxml import etree

from checks.reading.attachments.unread import CannotRead, Unread

_UNSEEN = frozenset({"Fallback", "rt"})
"""The same once more for older programs; the reading beside a character."""
_BREAKS = {"br": "\n", "cr": "\n", "tab": " ", "noBreakHyphen": "-"}


def walk(body: bytes) -> Iterator[tuple[str, Any]]:
    """(event, element) of a document, in order. Raises CannotRead where it is not well-formed or declares types."""
    settings = {"resolve_entities": False, "load_dtd": False, "no_network": True, "huge_tree": False}
    try:
        for event, element in etree.iterparse(io.BytesIO(body), events=("start", "end"), **settings):
            if element.getparent() is None and event == "start" and element.getroottree().docinfo.doctype:
                raise CannotRead(Unread.DAMAGED)
            yield event, element
    except etree.XMLSyntaxError as error:
        raise CannotRead(Unread.DAMAGED) from error


def name(element: Any) -> str:
    """An element's name without its namespace, "" for comments and instructions."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def elements(body: bytes, wanted: str) -> Iterator[Any]:
    """The elements of one name, whole."""
    for event, element in walk(body):
        if event == "end" and name(element) == wanted:
            yield element


def paragraphs(body: bytes) -> Iterator[str]:
    """The paragraphs (`p`) of a text or a slide, in the order in which they end; they may hold others, in frames."""
    open_ones: list[list[str]] = [[]]
    hidden = 0
    for event, element in walk(body):
        tag = name(element)
        if tag in _UNSEEN:
            hidden += 1 if event == "start" else -1
        elif event == "start":
            if tag == "p":
                open_ones.append([])
        elif tag == "p":
            text = "".join(open_ones.pop())
            element.clear()
            if text.strip() and not hidden:
                yield text
        elif not hidden:
            written = (element.text or "") if tag == "t" else _BREAKS.get(tag, "")
            if written:
                open_ones[-1].append(written)
