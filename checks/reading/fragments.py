"""Pieces of the site that scripts put into its pages: above all shared footers.

Whoever looks for what a footer must show has to read these too.
"""

import re
from collections.abc import Iterator
from typing import Any

from checks.artifacts import Page
from checks.reading import scripts
from checks.reading.urls import MalformedAddress, host, is_web, path, resolve, without_fragment

_NAME = re.compile(r"foot|bottom|copy_?right|banquan|wzb[zs]|jiaozhu|dibu", re.IGNORECASE)
_SYLLABLES = ("oot", "OOT", "ottom", "OTTOM", "opyright", "anquan", "wzb", "iaozhu", "ibu")
"""One of them stands in everything that _NAME finds; asking for them first spares the search of long scripts."""
_LOADED = re.compile(
    r"(?:\$\(\s*[\"']([^\"']*)[\"']\s*\)\s*)?(?:\.load|\.get|\.getScript|\.ajax|\bfetch|axios)\s*\(\s*"
    r"(?:\{[^}]{0,200}?url\s*:\s*)?[\"']([^\"'\s]+)"
)
_WRITTEN_SCRIPT = re.compile(r"<(?:script|iframe)\b[^>]*?\bsrc\s*=\s*[\"']?([^\"'\s>]+)", re.IGNORECASE)
_INSIDE_FOOTER = "footer script[src],[id*=foot] script[src],[class*=foot] script[src]"
_INCLUDES = ("w3-include-html", "data-include", "include-html")


def is_footer_file(url: str) -> bool:
    """The address is named like a shared footer."""
    return _NAME.search(path(url)) is not None


def fragments(page: Page) -> tuple[str, ...]:
    """Addresses on the page's own host of the scripts and snippets that put a footer into it."""
    own = host(page.url)
    return tuple(address for address in footer_sources(page) if host(address) == own)


def footer_sources(page: Page) -> tuple[str, ...]:
    """Like `fragments`, on any host; absolute, each once, without a fragment, in document order."""
    found: dict[str, None] = {}
    for reference in _references(page.tree):
        try:
            address = without_fragment(resolve(page.base, reference.strip()))
        except MalformedAddress:
            continue
        if is_web(address) and address != page.url:
            found[address] = None
    return tuple(found)


def _references(tree: Any) -> Iterator[str]:
    yield from (node.attributes["src"] or "" for node in tree.css(_INSIDE_FOOTER))
    for node in tree.css("script"):
        source = node.attributes.get("src")
        if source:
            if _NAME.search(source.partition("?")[0]):
                yield source
        else:
            yield from _loaded(node.text(deep=True))
    for node in tree.css("iframe[src]"):
        attributes = node.attributes
        if any(_NAME.search(attributes.get(name) or "") for name in ("src", "id", "name")):
            yield attributes["src"] or ""
    yield from (node.attributes["src"] or "" for node in tree.css("frameset frame[src]"))
    for name in _INCLUDES:
        included = (node.attributes[name] or "" for node in tree.css(f"[{name}]"))
        yield from (address for address in included if _NAME.search(address))


def _loaded(script: str) -> Iterator[str]:
    if not any(syllable in script for syllable in _SYLLABLES):
        return
    for selector, address in _LOADED.findall(script):
        if _NAME.search(address) or _NAME.search(selector):
            yield address
    for literal in scripts.written(script):
        yield from (address for address in _WRITTEN_SCRIPT.findall(literal) if _NAME.search(address))
