"""The links of a page, in document order, as a browser would find them.

Comments, text areas, what only a browser without scripts would show and addresses that scripts compute are no links.
"""

import re
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from checks.artifacts import Link
from checks.reading.carriers import SELECTOR, references
from checks.reading.urls import MalformedAddress, has_scheme, is_web, resolve

_SEEN = frozenset({"a", "onclick"})
_BLANKS = "".join(map(chr, range(0x21)))
"""What a browser strips around an address: control characters and the space, but no other blank."""
_DOUBLED = ("http://http/", "http://https/", "https://http/", "https://https/")
_SPACES = re.compile(r"\s+")
_TEXT_LIMIT = 120


def base_of(tree: LexborHTMLParser, url: str) -> str:
    """The address that relative references resolve against: the first usable base element's."""
    for node in tree.css("base[href]"):
        try:
            base = resolve(url, (node.attributes.get("href") or "").strip())
        except MalformedAddress:
            continue
        if is_web(base):
            return base
    return url


def links(tree: LexborHTMLParser, url: str) -> tuple[Link, ...]:
    """Every link of the page at `url`; duplicates are kept, they are places."""
    return tuple(_links(tree, base_of(tree, url)))


def _links(tree: LexborHTMLParser, base: str) -> Iterator[Link]:
    last = 0
    for node in tree.css(SELECTOR):
        if node.mem_id == last:
            continue  # a node that several selectors match comes several times in a row
        last = node.mem_id
        for raw, carrier in references(node):
            if link := _link(node, raw, carrier, base):
                yield link
        if node.tag == "script" and (records := _records(node.text(deep=True))):
            yield from _links(LexborHTMLParser(records), base)


def _records(script: str) -> str:
    """The markup of list entries that a script block carries as data."""
    entries = (part.partition("<![CDATA[")[2].partition("]]>")[0] for part in script.split("<record>")[1:])
    return "".join(entries)


def _link(node: Any, raw: str, carrier: str, base: str) -> Link | None:
    reference = raw.strip(_BLANKS)
    if not reference or reference[0] in "#*":  # a star stands in frames that shall keep browsers from saving
        return None
    if has_scheme(reference) and reference.partition(":")[0].lower() not in ("http", "https"):
        return Link(reference, _text(node, carrier), carrier, malformed=True) if _unopenable(reference) else None
    try:
        url = resolve(base, reference)
    except MalformedAddress:
        return Link(reference, _text(node, carrier), carrier, malformed=True)
    if not is_web(url):
        return None
    if url.startswith(_DOUBLED):
        return Link(reference, _text(node, carrier), carrier, malformed=True)
    return Link(url, _text(node, carrier), carrier)


def _unopenable(reference: str) -> bool:
    """A file of the author's own computer, or http misspelt; other schemes belong to programs and apps."""
    scheme = reference.partition(":")[0].lower()
    drive = len(scheme) == 1 and reference[2:3] in ("\\", "/")
    return drive or scheme == "file" or (set("tp") <= set(scheme) <= set("htps") and "//" in reference)


def _text(node: Any, carrier: str) -> str:
    if carrier == "written" or node.tag in ("script", "style"):
        return ""
    attributes = node.attributes
    seen = node.text(deep=True) if carrier in _SEEN else ""
    text = _SPACES.sub(" ", seen).strip()
    if not text:
        image = node.css_first("img[alt]") if carrier == "a" else None
        alt = image.attributes.get("alt") if image is not None else attributes.get("alt")
        text = _SPACES.sub(" ", alt or attributes.get("title") or "").strip()
    return text[:_TEXT_LIMIT]
