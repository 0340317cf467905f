"""新点 Epoint WebBuilder: page 1 is X_moreinfo.html, page k below 100 is k.html beside it."""

import re

from checks.artifacts import Page
from checks.reading.cms import generic
from checks.reading.groups import main
from checks.reading.pager import Pager, numbers
from checks.reading.rows import Row
from checks.reading.shell import filled_by_script
from checks.reading.urls import path, resolve

_TOTAL = re.compile(r"\btotal\s*:\s*(\d+)")
_SIZE = re.compile(r"\bpageSize\s*:\s*(\d+)")
_HIGHEST = 100


def recognises(page: Page) -> float:
    return 0.8 if "ewb-" in page.html or "webBuilderCommon" in page.html else 0.0


def items(page: Page) -> tuple[Row, ...] | None:
    pager = _counted(page)
    if pager is None:
        return generic.items(page)
    return main(page, pager.node) or (None if filled_by_script(page) else ())


def next_pages(page: Page) -> Pager:
    return _counted(page) or generic.next_pages(page)


def _counted(page: Page) -> Pager | None:
    """The pager that a script makes from the number of entries."""
    for node in page.tree.css("script:not([src])"):
        source = node.text(deep=True)
        total, size = _TOTAL.search(source), _SIZE.search(source)
        if "pagination(" in source and total and size and int(size[1]):
            pages = -(-int(total[1]) // int(size[1]))
            names = [f"{number + 1}.html" for number in numbers(_current(page), min(pages, _HIGHEST - 1))]
            return Pager(pages, tuple(resolve(page.url, name) for name in names), node, int(total[1]))
    return None


def _current(page: Page) -> int:
    """The page that is shown, counted from 0."""
    number = re.search(r"/(\d{1,2})\.html?$", path(page.url))
    return int(number[1]) - 1 if number else 0
