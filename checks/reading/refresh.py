"""Where a page sends its visitor by itself: meta refresh, also written by script, or a bare script redirect."""

import re

from selectolax.lexbor import LexborHTMLParser

from checks.reading import scripts
from checks.reading.urls import MalformedAddress, is_web, resolve

_CONTENT = re.compile(r"^\s*\d*(?:\.\d*)?\s*[;,]?\s*url\s*=\s*['\"]?\s*([^'\"]+?)\s*['\"]?\s*$", re.IGNORECASE)
_ANNOUNCED = ("refresh", "Refresh", "REFRESH")
_WRITTEN = re.compile(
    r"<meta\b[^>]*http-equiv\s*=\s*[\"']?refresh[\"']?[^>]*\bcontent\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE
)
_LOCATION = r"(?<![\w.])(?:(?:window|self|top|parent|document)\.)*location"
_LITERAL = r"[\"']([^\"'\n]+)[\"'](?!\s*\+)"
"""Something added to a literal makes it a piece of an address."""
_SCRIPTED = re.compile(rf"{_LOCATION}(?:\.href)?\s*=\s*{_LITERAL}|{_LOCATION}\.(?:replace|assign)\s*\(\s*{_LITERAL}")
_LONGEST = 8192
_BARE_HTML, _BARE_TEXT, _BARE_LINKS = 6000, 60, 2


def refresh(tree: LexborHTMLParser, html: str, url: str, base: str) -> str | None:
    """The absolute address the page at `url` moves on to, or None. A page that reloads itself stays."""
    announced = (_meta(tree), _written_meta(tree)) if any(word in html for word in _ANNOUNCED) else ()
    for reference in (*announced, _scripted(tree, html)):
        if reference and (target := _resolved(base, reference)) and target != url:
            return target
    return None


def _meta(tree: LexborHTMLParser) -> str | None:
    for node in tree.css("meta[http-equiv]"):
        attributes = node.attributes
        if (attributes.get("http-equiv") or "").strip().lower() != "refresh":
            continue
        if target := _target(attributes.get("content") or ""):
            return target
    return None


def _written_meta(tree: LexborHTMLParser) -> str | None:
    for node in tree.css("script"):
        for literal in scripts.written(node.text(deep=True)):
            for first, second in _WRITTEN.findall(literal):
                if target := _target(first or second):
                    return target
    return None


def _target(content: str) -> str | None:
    match = _CONTENT.match(" ".join(content[:_LONGEST].split()))
    return match[1] if match else None


def _scripted(tree: LexborHTMLParser, html: str) -> str | None:
    """Only a page that shows nothing else is a redirect; a handler inside a real page is not."""
    if len(html) > _BARE_HTML or len(tree.css("a[href]")) > _BARE_LINKS:
        return None
    source = "".join(node.text(deep=True) for node in tree.css("script"))
    matches = _SCRIPTED.findall(source)
    if not matches or (len(matches) == 1 and "navigator." in source):
        return None  # the only redirect of a page that asks for the browser leads phones away
    visible = tree.body.text(deep=True) if tree.body else ""
    inside = "".join(node.text(deep=True) for node in tree.css("body script, body style"))
    if len("".join(visible.split())) - len("".join(inside.split())) > _BARE_TEXT:
        return None
    first, second = matches[-1 if "navigator." in source else 0]
    return first or second


def _resolved(base: str, reference: str) -> str | None:
    try:
        target = resolve(base, reference)
    except MalformedAddress:
        return None
    return target if is_web(target) else None
