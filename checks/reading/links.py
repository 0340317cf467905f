"""The links of a page, in document order, as a browser would find them.

Comments, text areas and addresses that scripts compute are not links. One walk over the parsed tree.
"""

import re
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from checks.artifacts import Link
from checks.reading import scripts
from checks.reading.urls import MalformedAddress, has_scheme, is_web, resolve

_SOURCES = {
    "a": "href",
    "area": "href",
    "img": "src",
    "input": "src",
    "script": "src",
    "link": "href",
    "iframe": "src",
    "frame": "src",
    "embed": "src",
    "object": "data",
}
_SELECTOR = (
    "a[href],area[href],img[src],input[type=image][src],script,link[rel][href],iframe[src],frame[src],"
    "embed[src],object[data],[onclick]"
)
_LOADED_RELS = frozenset({"stylesheet", "icon", "apple-touch-icon", "manifest", "alternate", "preload"})
_WRITTEN = re.compile(r"<(?:a|area|iframe|frame)\b[^<>]*?\b(?:href|src)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.I)
_COMPUTED = re.compile(r"['\"+]|\$\{")
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
    base = base_of(tree, url)
    found = (_link(node, raw, carrier, base) for node in tree.css(_SELECTOR) for raw, carrier in _references(node))
    return tuple(link for link in found if link)


def _references(node: Any) -> Iterator[tuple[str, str]]:
    attributes, tag = node.attributes, node.tag
    handler = attributes.get("onclick")
    if handler:
        yield from ((raw, "onclick") for raw in scripts.opened(handler))
    source = _SOURCES.get(tag)
    raw = attributes.get(source) if source else None
    if tag == "script" and raw is None:
        yield from _markup(node.text(deep=True))
    elif raw is None or not _loads(tag, attributes):
        return
    elif raw.lstrip()[:11].lower() == "javascript:":
        yield from ((opened, "onclick") for opened in scripts.opened(raw))
    else:
        yield raw, tag


def _loads(tag: str, attributes: Any) -> bool:
    """A button is no image, and a link element is a reference only for what a browser would load or offer."""
    if tag == "input":
        return attributes.get("type", "").lower() == "image"
    return tag != "link" or bool(_LOADED_RELS & set((attributes.get("rel") or "").lower().split()))


def _markup(script: str) -> Iterator[tuple[str, str]]:
    if "document.write" not in script:
        return
    for literal in scripts.written(script):
        for first, second in _WRITTEN.findall(literal):
            if not _COMPUTED.search(first or second):
                yield first or second, "written"


def _link(node: Any, raw: str, carrier: str, base: str) -> Link | None:
    reference = raw.strip()
    if not reference or reference.startswith("#"):
        return None
    if has_scheme(reference) and reference.partition(":")[0].lower() not in ("http", "https"):
        return None
    try:
        return Link(resolve(base, reference), _text(node, carrier), carrier)
    except MalformedAddress:
        return Link(reference, _text(node, carrier), carrier, malformed=True)


def _text(node: Any, carrier: str) -> str:
    if carrier == "written" or node.tag == "script":
        return ""
    attributes = node.attributes
    seen = node.text(deep=True) if carrier in ("a", "onclick") else ""
    text = _SPACES.sub(" ", seen).strip()
    if not text:
        image = node.css_first("img[alt]") if carrier == "a" else None
        alt = image.attributes.get("alt") if image is not None else attributes.get("alt")
        text = _SPACES.sub(" ", alt or attributes.get("title") or "").strip()
    return text[:_TEXT_LIMIT]
