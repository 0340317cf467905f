"""大汉 jpaas: a script asks /api-gateway/jpaas-publish-server/ for the list; some sites put the first page in."""

from checks.artifacts import Page
from checks.reading.cms import generic
from checks.reading.pager import Pager
from checks.reading.rows import Row


def recognises(page: Page) -> float:
    return 0.9 if "jpaas-publish-server" in page.html or ("jpaas" in page.html and "querydata" in page.html) else 0.0


def items(page: Page) -> tuple[Row, ...] | None:
    """Only what stands inside the list element counts: menus and footers must not pass for entries."""
    holder = page.tree.css_first("[querydata]")
    if holder is not None and holder.css_first("a") is None:
        return None
    return generic.items(page) or None


def next_pages(page: Page) -> Pager:
    """Further pages come as JSON only."""
    return Pager(node=page.tree.css_first("[querydata]"))
