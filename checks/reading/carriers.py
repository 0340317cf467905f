"""Where on a page references stand: the elements, attributes, style rules and scripts that name an address."""

import re
from typing import Any

from checks.reading import scripts
from checks.reading.stylesheet import addresses

SELECTOR = (
    "a[href],area[href],img,input[src],script,link[rel][href],iframe[src],frame[src],embed[src],object[data],"
    "form[action][method],"
    "source,video,audio[src],track[src],svg a,svg image,[background],option[value],[onclick],[data-href],[data-url],"
    '[style*="url("],style'
)
"""Every element that may carry a reference, in document order and each once."""

_CARRIERS = {
    "a": {"href": "a", "xlink:href": "a"},
    "area": {"href": "area"},
    "img": {"src": "img", "data-src": "img", "data-original": "img"},
    "input": {"src": "input"},
    "script": {"src": "script"},
    "link": {"href": "link"},
    "iframe": {"src": "iframe"},
    "frame": {"src": "frame"},
    "embed": {"src": "embed"},
    "object": {"data": "object"},
    "form": {"action": "form"},
    "source": {"src": "embed"},
    "video": {"src": "embed", "poster": "img"},
    "audio": {"src": "embed"},
    "track": {"src": "embed"},
    "image": {"href": "img", "xlink:href": "img"},
}
_CONDITIONAL = frozenset({"form", "input", "link"})
_NONE: dict[str, str] = {}
_LOADED_RELS = frozenset({"stylesheet", "icon", "apple-touch-icon", "manifest", "alternate", "preload"})
_DOCUMENT = re.compile(r"\.(?:s?html?|jsp|aspx?|pdf|docx?|xlsx?|wps|ofd|zip|rar)(?:[?#]|$)", re.IGNORECASE)
_UNFILLED = re.compile(r"\{\{|\$\{|<%|\[\[")
"""A template's gap: in a data attribute a script fills it before it becomes an address."""
_BETWEEN = re.compile(r",(?=\s)|(?<=\d[wx]),")
_WRITTEN = re.compile(r"<(?:a|area|iframe|frame)\b[^<>]*?\b(?:href|src)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.I)
_WRITES_LINK = re.compile(
    r"(?:<|%3C)(?:a|area|iframe|frame)\b[^<>]*?\b(?:href|src)\s*=\s*(?:%2[27]|\\?[\"'](?!\s*\\?[\"'+]))", re.IGNORECASE
)
_COMPUTED = re.compile(r"['\"+]|\$\{")


def references(node: Any) -> list[tuple[str, str]]:
    """(reference as written, carrier) of everything that one element names."""
    attributes, tag = node.attributes, node.tag
    carriers = _CARRIERS.get(tag, _NONE)
    found: list[tuple[str, str]] = []
    for name, raw in attributes.items():
        if not raw or (name.startswith("data-") and _UNFILLED.search(raw)):
            continue
        if carrier := carriers.get(name):
            if raw[0] in "jJ \t\n" and raw.strip()[:11].lower() == "javascript:":
                found += _opened(node, raw)
            elif tag not in _CONDITIONAL or _loads(tag, attributes):
                found.append((raw, carrier))
        elif reader := _READERS.get(name):
            found += reader(node, raw)
    if tag == "script" and not attributes.get("src"):
        found += _markup(node.text(deep=True))
    elif tag == "style":
        found += _styled(node, node.text(deep=True), "link")
    return found


def _loads(tag: str, attributes: Any) -> bool:
    """A button is no image, what is not plainly sent by GET may act, and a link element is not always a reference."""
    if tag == "form":
        return (attributes.get("method") or "").strip().lower() == "get"
    if tag == "input":
        return (attributes.get("type") or "").lower() == "image"
    return bool(_LOADED_RELS & set((attributes.get("rel") or "").lower().split()))


def _opened(node: Any, handler: str) -> list[tuple[str, str]]:
    return [(raw, "onclick") for raw in scripts.opened(handler)]


def _chosen(node: Any, raw: str) -> list[tuple[str, str]]:
    """An option is a link when its value is a whole address, or an address that its select's handler opens."""
    if node.tag != "option":
        return []
    if raw.strip().lower().startswith(("http://", "https://")):
        return [(raw, "onclick")]
    select = node.parent if node.parent.tag == "select" else node.parent.parent
    handled = scripts.is_address(raw) and select is not None and select.attributes.get("onchange")
    return [(raw, "onclick")] if handled else []


def _opens(node: Any, raw: str) -> list[tuple[str, str]]:
    """Addresses of interfaces stand in data attributes too; only a document's is a link."""
    return [(raw, "onclick")] if _DOCUMENT.search(raw) else []


def _shown(node: Any, raw: str) -> list[tuple[str, str]]:
    return [(raw, "img")]


def _candidates(node: Any, raw: str) -> list[tuple[str, str]]:
    return [(words[0], "img") for candidate in _BETWEEN.split(raw) if (words := candidate.strip(",").split())]


def _styled(node: Any, style: str, carrier: str = "img") -> list[tuple[str, str]]:
    return [(address, carrier) for address in addresses(style)]


_READERS = {
    "onclick": _opened,
    "value": _chosen,
    "data-href": _opens,
    "data-url": _opens,
    "background": _shown,
    "srcset": _candidates,
    "style": _styled,
}


def _markup(script: str) -> list[tuple[str, str]]:
    if "document.write" not in script or not _WRITES_LINK.search(script):
        return []
    return [
        (first or second, "written")
        for literal in scripts.written(script)
        for first, second in _WRITTEN.findall(literal)
        if not _COMPUTED.search(first or second)
    ]
