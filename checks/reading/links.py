"""The links of a page, in document order, as a browser would find them.

Comments, text areas, what only a browser without scripts would show and addresses that scripts compute are no links.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from checks.artifacts import Link, Page
from checks.reading.carriers import SELECTOR, references
from checks.reading.prompts import beyond
from checks.reading.urls import MalformedAddress, has_scheme, is_web, resolve, within

_SEEN = frozenset({"a", "onclick"})
_BLANKS = "".join(map(chr, range(0x21)))
"""What a browser strips around an address: control characters and the space, but no other blank."""
_DOUBLED = ("http://http/", "http://https/", "https://http/", "https://https/")
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


def links(page: Page) -> tuple[Link, ...]:
    """Every link of a page, first where it moves on to; duplicates are kept, they are places."""
    moves = (Link(page.refresh, "", "refresh"),) if page.refresh else ()
    return (*moves, *_links(page.tree, page.base))


def _links(tree: LexborHTMLParser, base: str) -> Iterator[Link]:
    last = 0
    for node in tree.css(SELECTOR):
        if node.mem_id == last:
            continue  # a node that several selectors match comes several times in a row
        last = node.mem_id
        for raw, carrier in references(node):
            if link := _link(within(base, raw), raw, _text(node, carrier), carrier):
                yield link
                if target := beyond(link.url):
                    yield Link(target, link.text, carrier)
        if node.tag == "script" and (records := _records(node.text(deep=True))):
            yield from _links(LexborHTMLParser(records), base)


def _records(script: str) -> str:
    """The markup of list entries that a script block carries as data."""
    entries = (part.partition("<![CDATA[")[2].partition("]]>")[0] for part in script.split("<record>")[1:])
    return "".join(entries)


@lru_cache(maxsize=16384)
def _link(base: str, raw: str, text: str, carrier: str) -> Link | None:
    """The link, if it is one; a site's menu and footer stand on every page, so most are old acquaintances."""
    reference = raw.strip(_BLANKS)
    if not reference or reference[0] in "#*":  # a star stands in frames that shall keep browsers from saving
        return None
    if has_scheme(reference) and reference.partition(":")[0].lower() not in ("http", "https"):
        return Link(reference, text, carrier, malformed=True) if _unopenable(reference) else None
    try:
        url = resolve(base, reference)
    except MalformedAddress:
        return Link(reference, text, carrier, malformed=True)
    if not is_web(url):
        return None
    if url.startswith(_DOUBLED):
        return Link(reference, text, carrier, malformed=True)
    return Link(url, text, carrier)


def _unopenable(reference: str) -> bool:
    """A file of the author's own computer, or http misspelt; other schemes belong to programs and apps."""
    scheme = reference.partition(":")[0].lower()
    drive = len(scheme) == 1 and reference[2:3] in ("\\", "/")
    return drive or scheme == "file" or (set("tp") <= set(scheme) <= set("htps") and "//" in reference)


def _text(node: Any, carrier: str) -> str:
    if carrier == "written" or node.tag in ("script", "style"):
        return ""
    text = " ".join(node.text(deep=True).split()) if carrier in _SEEN else ""
    if not text:
        attributes = node.attributes
        image = node.css_first("img[alt]") if carrier == "a" else None
        alt = image.attributes.get("alt") if image is not None else attributes.get("alt")
        text = " ".join((alt or attributes.get("title") or "").split())
    return text[:_TEXT_LIMIT]
