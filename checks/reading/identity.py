"""How one document tells whose site it is: the items of its footer, and how well that footer can be read.

An empty link that a style sheet turns into a picture counts, and so does markup that scripts write; what stands in
a comment does not.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from checks.artifacts import Page
from checks.reading import scripts
from checks.reading.footer import Footer, footer, normal
from checks.reading.footer_items import Shown, Sight, shown
from checks.reading.visible import visible

_HINTS = ("conac", "beian", "备案", "jiucuo", "找错", "标识码", "主办", "%u", "\\u", "%3C", "版权所有")
_LONGEST = 500
_TELLING = frozenset({"href", "src", "onclick", "id"})


@dataclass(frozen=True, slots=True)
class Identity:
    """items: what the document shows of the seven, by element. footer: its footer, scripts' markup left out."""

    items: Mapping[str, Shown]
    footer: Footer


def identity(page: Page) -> Identity:
    """What the document shows. A script (its text taken for a page) is read by the markup it holds."""
    script = page.url.partition("?")[0].endswith(".js")
    tree = LexborHTMLParser("".join(scripts.literals(page.html))) if script else page.tree
    text = normal(visible(tree))
    foot = footer(page, tree, text)
    addresses, added = [*_addresses(tree)], ""
    if not script and (markup := "".join(_written(tree))):
        written = LexborHTMLParser(markup)
        addresses += _addresses(written)
        added = "\n" + normal(visible(written))
    code = "".join(page.metas.get("siteidcode", "").split())
    return Identity(shown(Sight("\n".join(addresses), code, foot.text + added, text + added)), foot)


def _written(tree: Any) -> Iterator[str]:
    """Markup that inline scripts write, where it may hold one of the items."""
    for node in tree.css("script:not([src])"):
        script = node.text(deep=True)
        if any(hint in script for hint in _HINTS):
            yield from scripts.literals(script)


def _addresses(tree: Any) -> Iterator[str]:
    """Addresses, handlers, ids of widgets and the words that stand for pictures."""
    for node in tree.css("a[href],area[href],img[src],script[src],iframe[src],[onclick],#_jiucuo_,#_ideConac"):
        for name, value in node.attributes.items():
            if value and name in _TELLING:
                yield value.strip()[:_LONGEST]
    for node in tree.css("img[alt],img[title],a[title]"):
        yield normal((node.attributes.get("alt") or "") + (node.attributes.get("title") or ""))
