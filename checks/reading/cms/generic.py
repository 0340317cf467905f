"""Any site: groups of alike rows, and a pager made of links."""

from checks.artifacts import Page
from checks.reading.pager import Pager, linked
from checks.reading.rows import Row, main
from checks.reading.shell import filled_by_script


def recognises(page: Page) -> float:
    """What nobody else knows."""
    return 0.01


def items(page: Page) -> tuple[Row, ...] | None:
    return main(page, next_pages(page).node) or (None if filled_by_script(page) else ())


def next_pages(page: Page) -> Pager:
    return linked(page)
