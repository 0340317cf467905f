"""TRS WCM: rows are written by the server, the pager by a script call createPageHTML(count, current, name, ext).

Page k (counted from 0) is name_k.ext beside the page. The count may be computed inside the function from the
number of records, the arguments may be quoted, and the call often stands before the definition, whose own source
reads createPageHTML( too: only a number as first argument makes a call.
"""

import re
from math import ceil
from typing import Any

from checks.artifacts import Page
from checks.reading.cms import generic
from checks.reading.groups import main
from checks.reading.pager import Pager, numbers
from checks.reading.rows import Row
from checks.reading.shell import filled_by_script
from checks.reading.urls import MalformedAddress, resolve

_QUOTED = r"\s*[\"']?\s*([^\"'(),;]*?)\s*[\"']?\s*"
_CALL = re.compile(
    rf"createPageHTML\s*\(\s*[\"']?(\d+)[\"']?\s*,\s*[\"']?(\d+)[\"']?\s*,{_QUOTED},{_QUOTED}(?:,\s*[\"']?(\d+)[\"']?)?\s*[,)]"
)
_PER_PAGE = re.compile(r"Math\.ceil\(\s*\w+\s*/\s*(\d+)\s*\)")
_COMMENT = re.compile(r"^\s*//.*$|/\*(?s:.*?)\*/", re.MULTILINE)
_MARKS = ("TRS_Editor", "CurrChnlCls", "trs_ta_js", "TRS_UEDITOR")


def recognises(page: Page) -> float:
    if "createPageHTML" in page.html and _call(page)[0]:
        return 1.0
    return 0.5 if any(mark in page.html for mark in _MARKS) else 0.0


def items(page: Page) -> tuple[Row, ...] | None:
    match, node = _call(page)
    if match is None:
        return generic.items(page)
    return main(page, node) or (None if filled_by_script(page) else ())


def next_pages(page: Page) -> Pager:
    match, node = _call(page)
    if match is None:
        return generic.next_pages(page)
    pages, current, records = int(match[1]), int(match[2]), int(match[5]) if match[5] else None
    per_page = _PER_PAGE.search(node.text(deep=True)) if records else None
    if records and per_page and int(per_page[1]):
        pages = ceil(records / int(per_page[1]))
    addresses = [f"{match[3]}_{number}.{match[4]}" for number in numbers(current, pages)]
    return Pager(pages, tuple(filter(None, (_beside(page, name) for name in addresses))), node, records)


def _call(page: Page) -> tuple[re.Match[str] | None, Any]:
    """The first call that is not commented out, and the script it stands in."""
    if "createPageHTML" in page.html:
        for node in page.tree.css("script:not([src])"):
            source = node.text(deep=True)
            if "createPageHTML" in source and (match := _CALL.search(_COMMENT.sub("", source))):
                return match, node
    return None, None


def _beside(page: Page, name: str) -> str:
    try:
        return resolve(page.url, name)
    except MalformedAddress:
        return ""
