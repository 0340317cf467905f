"""Any site: groups of alike rows, and a pager made of links."""

from checks.artifacts import Page
from checks.reading.beside import beside
from checks.reading.groups import main
from checks.reading.hollow import awaiting, hollow
from checks.reading.pager import Pager, linked
from checks.reading.rows import Row
from checks.reading.shell import filled_by_script


def recognises(page: Page) -> float:
    """What nobody else knows."""
    return 0.01


def items(page: Page) -> tuple[Row, ...] | None:
    """A list that is empty or waits for a script is not replaced by the boxes beside it."""
    pager = next_pages(page)
    if pager.node is None and awaiting(page.tree) is not None and filled_by_script(page):
        return None
    found = main(page, pager.node)
    if any(not beside(row.node.parent, page) for row in found):
        return found
    if filled_by_script(page):
        return None
    return () if hollow(page.tree) is not None else found


def next_pages(page: Page) -> Pager:
    return linked(page)
