"""JEECMS: index_2.jhtml and so on, linked by a script's onclick; 共N条记录 1/M页 tells how many."""

import re

from checks.artifacts import Page
from checks.reading.cms import generic
from checks.reading.pager import Pager, numbers
from checks.reading.rows import Row
from checks.reading.urls import path, resolve

_COUNT = re.compile(r"共\s*(\d+)\s*条(?:记录)?\s*(\d+)\s*/\s*(\d+)\s*页")
_NAME = re.compile(r"/([^/]*?)(?:_\d+)?\.(jhtml)$")


def recognises(page: Page) -> float:
    return 0.8 if "r/cms/www/" in page.html or path(page.url).endswith(".jhtml") else 0.0


def items(page: Page) -> tuple[Row, ...] | None:
    return generic.items(page)


def next_pages(page: Page) -> Pager:
    pager = generic.next_pages(page)
    count = _COUNT.search(page.html)
    if count is None or pager.addresses:
        return pager
    name = _NAME.search(path(page.url)) or re.match("(index)()", "index")
    following = (f"{name[1]}_{number + 1}.jhtml" for number in numbers(int(count[2]) - 1, int(count[3])))
    return Pager(int(count[3]), tuple(resolve(page.url, file) for file in following), pager.node, int(count[1]))
