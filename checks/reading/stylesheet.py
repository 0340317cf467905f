"""What a style sheet loads: url(…) and @import.

Fonts are left out, for a browser takes the one of several that it finds; so are comments, data and behaviours.
"""

import re

from checks.artifacts import Link
from checks.reading.decode import decode
from checks.reading.urls import MalformedAddress, has_scheme, is_web, resolve

_UNUSED = re.compile(r"/\*.*?(?:\*/|$)|@font-face\s*\{[^}]*\}|behavior\s*:[^;}]*", re.DOTALL | re.IGNORECASE)
_LOADS = re.compile(r"url\(|@import", re.IGNORECASE)
_ADDRESS = re.compile(
    r"url\(\s*(?:\"([^\"\n]*)\"|'([^'\n]*)'|([^\s\"'()]+))\s*\)|@import\s+(?:\"([^\"\n]*)\"|'([^'\n]*)')", re.IGNORECASE
)


def addresses(style: str) -> list[str]:
    """The addresses in a piece of CSS, as written, in order."""
    if not _LOADS.search(style):
        return []
    return [next(filter(None, groups), "") for groups in _ADDRESS.findall(_UNUSED.sub(" ", style))]


def stylesheet_links(url: str, body: bytes, content_type: str = "") -> tuple[Link, ...]:
    """The images and further sheets that the style sheet at `url` loads; each once."""
    found: dict[str, Link] = {}
    for reference in addresses(decode(body, content_type).text):
        written = reference.strip()
        if not written or written.startswith("#") or (has_scheme(written) and not is_web(written.lower())):
            continue
        try:
            link = Link(resolve(url, written), "", "link")
        except MalformedAddress:
            link = Link(written, "", "link", malformed=True)
        found.setdefault(link.url, link)
    return tuple(found.values())
