"""Links of a page that may lead to columns: menus, breadcrumbs, headings of boxes, menus written by scripts."""

import re
from collections.abc import Iterable

from checks.artifacts import Page
from checks.reading.addresses import is_attachment, triggers
from checks.reading.kind import is_article_address
from checks.reading.listing import Item
from checks.reading.urls import host, path, without_fragment

_MENU = re.compile(r"/[^/]*(?:head|nav|menu|top|left|daohang)[^/]*\.s?html?$", re.IGNORECASE)
_CARRIERS = frozenset({"a", "area", "written", "onclick"})
_LONGEST, _MOST = 14, 300


def sections(page: Page, items: Iterable[Item]) -> tuple[tuple[str, str], ...]:
    """(address, text) of links within the site that bear a short name or none, each address once."""
    home = host(page.url)
    ours = tuple(f"{scheme}//{home}{end}" for scheme in ("http:", "https:") for end in ("/", "?", "#"))
    seen = {item.url for item in items}
    found: dict[str, str] = {}
    for link in page.links:
        if link.carrier not in _CARRIERS or link.malformed or len(link.text) > _LONGEST:
            continue
        url = without_fragment(link.url)
        if url in found or url in seen or not url.startswith(ours) or url == page.url or link.text.isdecimal():
            continue
        seen.add(url)
        if not (is_article_address(url) or is_attachment(url) or triggers(url)):
            found[url] = link.text
            if len(found) == _MOST:
                break
    return tuple(found.items())


def is_menu(url: str) -> bool:
    """The address names a piece with the site's menu, which scripts put into every page."""
    return _MENU.search(path(url)) is not None
