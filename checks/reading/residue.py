"""Addresses in which a template's gap was never filled, or was filled with nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checks.artifacts import Page
from checks.reading.hiding import Veil

_HINTS = ("{{", "${", "<%", "[[", "undefined", "NaN", "[object")
_TAGS = ("a", "area", "img", "iframe", "frame", "script", "link", "embed", "source")
_NAMED = ",".join(f'[{name}*="{hint}"]' for name in ("href", "src") for hint in _HINTS)
_NOTHING = re.compile(
    r"^\s*(undefined|NaN|\[object Object\])\s*$|(?:/|=)(undefined|NaN|\[object(?:%20| )Object\])(?=$|[/?#&])"
)
_GAP = re.compile(r"<%[^%<>]{1,80}%>|\$\{[^{}]{1,80}\}|\{\{[^{}]{1,80}\}\}|\[\[[\w.$ ]{1,60}\]\]")
_OPENING = 2
_ENGINE = re.compile(
    r"\s(?:ng|v|x|ms|wx|th|data-ng|data-bind)[-:][\w-]+\s*[=>]|\sdata-bind=|\s[:@](?:href|src|class|style|key|click)\s*="
    r"|<template\b|type\s*=\s*[\"']?text/(?:html|template|x-|ng-)|(?:angular|vue|react|avalon|knockout|handlebars"
    r"|mustache|juicer|laytpl|template|jsrender|tmpl|underscore|lodash|alpine|petite)[\w.-]*\.js"
    r"|\bnew Vue\(|createApp\(|angular\.module|laytpl\(|juicer\(|Mustache\.|Handlebars\.|\.tmpl\(",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Residue:
    """address: as it is written. gap: the part that betrays it. sure: no script of the page can be meant to fill it."""

    address: str
    gap: str
    sure: bool


def residues(page: Page) -> Iterator[Residue]:
    """Every address of the page with an unfilled gap, each once.

    Where a template engine runs in the browser, or a script of the page knows such gaps, they are its business and
    not given; the same holds for what is hidden, a model for a script to copy.
    """
    seen: set[str] = set()
    veil: Veil | None = None
    filled: dict[str, bool] = {}
    for node in page.tree.css(_NAMED):
        attributes = node.attributes
        address = (attributes.get("href") or attributes.get("src") or "").strip()
        if address in seen or node.tag not in _TAGS or address.startswith(("data:", "javascript:")):
            continue
        seen.add(address)
        if match := _NOTHING.search(address):
            yield Residue(address, match[1] or match[2], not match[0].startswith("="))
        elif match := _GAP.search(address):
            opening = match[0][:_OPENING]
            known = filled[opening] if opening in filled else filled.setdefault(opening, _filled(page, opening))
            veil = veil or Veil(page)
            if not known and veil.over(node) is None:
                yield Residue(address, match[0], opening == "<%")


def _filled(page: Page, opening: str) -> bool:
    """A template engine runs in the browser, or a script of the page knows these gaps."""
    scripts = page.tree.css("script:not([src])")
    return _ENGINE.search(page.html) is not None or any(opening in script.text(deep=True) for script in scripts)
