"""Where on a page references stand: the elements, attributes, style rules and scripts that name an address."""

import re
from collections.abc import Iterator
from typing import Any

from checks.reading import scripts

SELECTOR = (
    "a[href],a[onclick],area[href],img,input[src],script,link[rel][href],iframe[src],frame[src],embed[src],object[data],"
    "source,video,audio[src],track[src],svg a,svg image,[background],option[value],[onclick],[data-href],[data-url],"
    '[style*="url("],style'
)
"""Every element that may carry a reference, in document order and each once."""

_SOURCES = {
    "a": (("href", "a"), ("xlink:href", "a")),
    "area": (("href", "area"),),
    "img": (("src", "img"), ("data-src", "img"), ("data-original", "img")),
    "input": (("src", "input"),),
    "script": (("src", "script"),),
    "link": (("href", "link"),),
    "iframe": (("src", "iframe"),),
    "frame": (("src", "frame"),),
    "embed": (("src", "embed"),),
    "object": (("data", "object"),),
    "source": (("src", "embed"),),
    "video": (("src", "embed"), ("poster", "img")),
    "audio": (("src", "embed"),),
    "track": (("src", "embed"),),
    "image": (("href", "img"), ("xlink:href", "img")),
}
_LOADED_RELS = frozenset({"stylesheet", "icon", "apple-touch-icon", "manifest", "alternate", "preload"})
_DOCUMENT = re.compile(r"\.(?:s?html?|jsp|aspx?|pdf|docx?|xlsx?|wps|ofd|zip|rar)(?:[?#]|$)", re.IGNORECASE)
_CANDIDATE = re.compile(r"\s*([^\s,]\S*[^\s,])(?:\s+[^,]*)?(?:,|$)")
_WRITTEN = re.compile(r"<(?:a|area|iframe|frame)\b[^<>]*?\b(?:href|src)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.I)
_WRITES_LINK = re.compile(
    r"(?:<|%3C)(?:a|area|iframe|frame)\b[^<>]*?\b(?:href|src)\s*=\s*(?:%2[27]|\\?[\"'](?!\s*\\?[\"'+]))", re.IGNORECASE
)
_COMPUTED = re.compile(r"['\"+]|\$\{")
_UNUSED_STYLE = re.compile(r"/\*.*?\*/|@font-face\s*\{[^}]*\}|behavior\s*:[^;}]*", re.DOTALL | re.IGNORECASE)
_STYLE_URL = re.compile(r"url\(\s*(?:\"([^\"]*)\"|'([^']*)'|([^'\")\s]+))\s*\)|@import\s+[\"']([^\"']+)[\"']", re.I)


def references(node: Any) -> Iterator[tuple[str, str]]:
    """(reference as written, carrier) of everything that one element names."""
    attributes, tag = node.attributes, node.tag
    if handler := attributes.get("onclick"):
        yield from ((raw, "onclick") for raw in scripts.opened(handler))
    match tag:
        case "script" if not attributes.get("src"):
            yield from _markup(node.text(deep=True))
        case "style":
            yield from ((raw, "link") for raw in _styled(node.text(deep=True)))
        case "option":
            yield from _chosen(node, attributes["value"] or "")
        case _ if _loads(tag, attributes):
            yield from _named(tag, attributes)
    for name in ("data-href", "data-url"):
        if (raw := attributes.get(name)) and _DOCUMENT.search(raw):
            yield raw, "onclick"
    if tag in ("img", "source") and (several := attributes.get("srcset")):
        yield from ((raw, "img") for raw in _CANDIDATE.findall(several))
    if raw := attributes.get("background"):
        yield raw, "img"
    if "url(" in (style := attributes.get("style") or ""):
        yield from ((raw, "img") for raw in _styled(style))


def _named(tag: str, attributes: Any) -> Iterator[tuple[str, str]]:
    for name, carrier in _SOURCES.get(tag, ()):
        raw = attributes.get(name)
        if raw is None:
            continue
        if raw.lstrip()[:11].lower() == "javascript:":
            yield from ((opened, "onclick") for opened in scripts.opened(raw))
        else:
            yield raw, carrier


def _loads(tag: str, attributes: Any) -> bool:
    """A button is no image, and a link element is a reference only for what a browser would load or offer."""
    if tag == "input":
        return (attributes.get("type") or "").lower() == "image"
    return tag != "link" or bool(_LOADED_RELS & set((attributes.get("rel") or "").lower().split()))


def _chosen(option: Any, raw: str) -> Iterator[tuple[str, str]]:
    """An option is a link when its value is a whole address, or an address that its select's handler opens."""
    if raw.strip().lower().startswith(("http://", "https://")):
        yield raw, "onclick"
    elif scripts.is_address(raw):
        parent = option.parent if option.parent.tag == "select" else option.parent.parent
        if parent is not None and parent.attributes.get("onchange"):
            yield raw, "onclick"


def _markup(script: str) -> Iterator[tuple[str, str]]:
    if "document.write" not in script or not _WRITES_LINK.search(script):
        return
    for literal in scripts.written(script):
        for first, second in _WRITTEN.findall(literal):
            if not _COMPUTED.search(first or second):
                yield first or second, "written"


def _styled(style: str) -> Iterator[str]:
    for groups in _STYLE_URL.findall(_UNUSED_STYLE.sub(" ", style)):
        yield next(filter(None, groups), "")
