"""开普 UCAP and others that publish by JSON: the page is a shell, its list comes from /searchList or /queryList."""

import re

from checks.artifacts import Page
from checks.reading.cms import generic
from checks.reading.hollow import hollow
from checks.reading.pager import Pager
from checks.reading.rows import Row

_ASKS = re.compile(r"[\"'`/](?:searchList|queryList|gkmlpt/api)\b")
_ENOUGH = 3


def recognises(page: Page) -> float:
    if _ASKS.search(page.html):
        return 0.9
    return 0.4 if "UCAP-CONTENT" in page.html or "gkmlpt" in page.html else 0.0


def items(page: Page) -> tuple[Row, ...] | None:
    """A shell leaves its list empty and has no pager; its menu, footer and side boxes are not its list."""
    if not _ASKS.search(page.html):
        return generic.items(page)
    if hollow(page.tree) is not None and next_pages(page).node is None:
        return None
    found = generic.items(page)
    if found is None:
        return None
    return found if sum(row.said is not None for row in found) >= _ENOUGH else None


def next_pages(page: Page) -> Pager:
    return generic.next_pages(page)
