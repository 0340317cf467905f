"""大汉 jcms with jpage: entries stand as CDATA records inside <script type="text/xml">, which no parser shows."""

import re
from math import ceil

from selectolax.lexbor import LexborHTMLParser

from checks.artifacts import Page
from checks.reading.pager import Pager
from checks.reading.rows import Row, row
from checks.reading.urls import MalformedAddress, resolve

_RECORD = re.compile(r"<record>\s*<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_NEXT = re.compile(r"<nextgroup>\s*<!\[CDATA\[\s*<a\s+href=[\"']([^\"']+)", re.DOTALL)
_TOTAL = re.compile(r"<totalrecord>(\d+)|(?:totalRecord|recordcount)[\"']?\s*[:=]\s*[\"']?(\d+)", re.IGNORECASE)
_PER_PAGE = re.compile(r"perPage[\"']?\s*[:=]\s*[\"']?(\d+)", re.IGNORECASE)


def recognises(page: Page) -> float:
    return 1.0 if "<datastore>" in page.html and ("<recordset" in page.html or "jpage" in page.html) else 0.0


def items(page: Page) -> tuple[Row, ...] | None:
    """The records; none although some are announced means that a script fetches them. The other lists of the page
    are not the column's."""
    bodies = (LexborHTMLParser(record).body for record in _RECORD.findall(page.html))
    found = tuple(entry for body in bodies if body is not None and (entry := row(body, page.base)))
    return found or (None if next_pages(page).records else ())


def next_pages(page: Page) -> Pager:
    total, per_page, following = _TOTAL.search(page.html), _PER_PAGE.search(page.html), _NEXT.search(page.html)
    records = int(total[1] or total[2]) if total else None
    pages = ceil(records / int(per_page[1])) if records and per_page and int(per_page[1]) else None
    node = page.tree.css_first('script[type="text/xml"]')
    return Pager(pages, _address(page, following[1]) if following else (), node, records)


def _address(page: Page, reference: str) -> tuple[str, ...]:
    try:
        return (resolve(page.url, reference.replace("&amp;", "&")),)
    except MalformedAddress:
        return ()
