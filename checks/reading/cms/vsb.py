"""博达 WebPlus / VSB: 共1183条 1/60; the next page is tzgg/59.htm and the last tzgg/1.htm.

The numbers run backwards and shift when something is published, so only the link 下页 is followed.
"""

import re

from checks.artifacts import Page
from checks.reading.cms import generic
from checks.reading.pager import Pager, linked
from checks.reading.rows import Row

_COUNT = re.compile(r"共\s*(\d+)\s*条(?:\s|&nbsp;|<[^>]*>)*\d+\s*/\s*(\d+)")
_MARKS = ("_sitegray", "/system/resource/js/", "vsb_content", "_vsl/", "_showDynClicks")


def recognises(page: Page) -> float:
    return 0.8 if any(mark in page.html for mark in _MARKS) else 0.0


def items(page: Page) -> tuple[Row, ...] | None:
    return generic.items(page)


def next_pages(page: Page) -> Pager:
    pager = linked(page)
    count = _COUNT.search(page.html)
    pages, records = (int(count[2]), int(count[1])) if count else (pager.pages, None)
    return Pager(pages, pager.addresses[:1], pager.node, records)
