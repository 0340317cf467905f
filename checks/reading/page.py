"""One document's bytes to a Page."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from selectolax.lexbor import LexborHTMLParser

from checks.artifacts import Page
from checks.reading.decode import decode
from checks.reading.depth import shallow
from checks.reading.links import base_of, links
from checks.reading.refresh import refresh

_SPACES = re.compile(r"\s+")


def read_page(url: str, body: bytes, content_type: str = "") -> Page:
    """The page that `url` answered with; never fails, a body that is no HTML gives an empty page."""
    decoded = decode(body, content_type)
    tree = LexborHTMLParser(shallow(decoded.text), scripting=True)
    base = base_of(tree, url)
    target = refresh(tree, decoded.text, url, base)
    return Page(url, decoded.text, decoded.encoding, _title(tree), _metas(tree), base, target, tree, links)


def _title(tree: LexborHTMLParser) -> str:
    node = tree.css_first("title")
    return _SPACES.sub(" ", node.text(deep=True)).strip() if node is not None else ""


def _metas(tree: LexborHTMLParser) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for node in tree.css("meta[name]"):
        name = (node.attributes.get("name") or "").strip().lower()
        content = (node.attributes.get("content") or "").strip()
        if content:
            found.setdefault(name, content)
    return MappingProxyType(found)
