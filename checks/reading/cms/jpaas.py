"""大汉 jpaas: a script asks /api-gateway/jpaas-publish-server/ for the list; some sites put the first page in."""

from typing import Any

from checks.artifacts import Page
from checks.reading.cms import generic
from checks.reading.groups import main
from checks.reading.pager import Pager
from checks.reading.rows import Row


def recognises(page: Page) -> float:
    return 0.9 if "jpaas-publish-server" in page.html or ("jpaas" in page.html and "querydata" in page.html) else 0.0


def items(page: Page) -> tuple[Row, ...] | None:
    """Only what stands inside a list element counts while another one waits: menus must not pass for entries."""
    holders = page.tree.css("[querydata]")
    if all(holder.css_first("a") is not None for holder in holders):
        return generic.items(page) or None
    ours = {holder.mem_id for holder in holders}
    inside = tuple(row for row in main(page) if row.said is not None and _within(row.node, ours))
    return inside or None


def _within(node: Any, holders: set[int]) -> bool:
    while node is not None and node.mem_id not in holders:
        node = node.parent
    return node is not None


def next_pages(page: Page) -> Pager:
    """Further pages come as JSON only."""
    return Pager(node=page.tree.css_first("[querydata]"))
