"""TRS WCM: rows are written by the server, the pager by a script.

Most sites call createPageHTML(count, current, name, ext): page k, counted from 0, is name_k.ext beside the page.
The count may be computed inside the function from the number of records, the arguments may be quoted, and the call
often stands before the definition, whose own source reads createPageHTML( too: only a number makes a call. With the
name of an element before the count, pages are counted from 1. Others set countPage and currentPage, counted from 0.
"""

import re
from dataclasses import dataclass
from math import ceil
from typing import Any

from checks.artifacts import Page
from checks.reading.cms import generic
from checks.reading.groups import main
from checks.reading.pager import Pager, numbers
from checks.reading.rows import Row
from checks.reading.shell import filled_by_script
from checks.reading.urls import MalformedAddress, path, resolve

_QUOTED = r"\s*[\"']?\s*([^\"'(),;]*?)\s*[\"']?\s*"
_CALL = re.compile(
    r"createPageHTML\s*\(\s*(?P<element>[\"'][A-Za-z_][\w-]*[\"']\s*,\s*)?[\"']?(?P<pages>\d+)[\"']?\s*,"
    rf"\s*[\"']?(?P<current>\d+)[\"']?\s*,{_QUOTED},{_QUOTED}(?:,\s*[\"']?(?P<records>\d+)[\"']?)?\s*[,)]"
)
_COUNT, _CURRENT = re.compile(r"\bcountPage\s*=\s*(\d+)"), re.compile(r"\bcurrentPage\s*=\s*(\d+)")
_FILE = re.compile(r"/([^/]*?)(?:_\d+)?\.(\w+)$")
_PER_PAGE = re.compile(r"Math\.ceil\(\s*\w+\s*/\s*(\d+)\s*\)")
_COMMENT = re.compile(r"^\s*//.*$|/\*(?s:.*?)\*/", re.MULTILINE)
_SCRIPTS = ("createPageHTML", "countPage")
_MARKS = ("TRS_Editor", "CurrChnlCls", "trs_ta_js", "TRS_UEDITOR")


@dataclass(frozen=True, slots=True)
class _Turning:
    """What a script says of the pages. following: their numbers in addresses. node: the script."""

    pages: int
    following: range
    name: str
    extension: str
    records: int | None
    node: Any


def recognises(page: Page) -> float:
    if _turning(page) is not None:
        return 1.0
    return 0.5 if any(mark in page.html for mark in _MARKS) else 0.0


def items(page: Page) -> tuple[Row, ...] | None:
    turning = _turning(page)
    if turning is None:
        return generic.items(page)
    return main(page, turning.node) or (None if filled_by_script(page) else ())


def next_pages(page: Page) -> Pager:
    turning = _turning(page)
    if turning is None:
        return generic.next_pages(page)
    names = (f"{turning.name}_{number}.{turning.extension}" for number in turning.following)
    return Pager(
        turning.pages, tuple(filter(None, (_beside(page, name) for name in names))), turning.node, turning.records
    )


def _turning(page: Page) -> _Turning | None:
    """The first call that is not commented out, or the variables that say the same."""
    if any(word in page.html for word in _SCRIPTS):
        for node in page.tree.css("script:not([src])"):
            source = node.text(deep=True)
            if not any(word in source for word in _SCRIPTS):
                continue
            said = _COMMENT.sub("", source)
            if match := _CALL.search(said):
                return _called(match, node, source)
            if (count := _COUNT.search(said)) and (current := _CURRENT.search(said)):
                file = _FILE.search(path(page.url)) or ("", "index", "html")
                following = numbers(int(current[1]), int(count[1]))
                return _Turning(int(count[1]), following, file[1], file[2], None, node)
    return None


def _called(match: re.Match[str], node: Any, source: str) -> _Turning:
    pages, records = int(match["pages"]), int(match["records"]) if match["records"] else None
    per_page = _PER_PAGE.search(source) if records else None
    if records and per_page and int(per_page[1]):
        pages = ceil(records / int(per_page[1]))
    following = numbers(int(match["current"]), pages + 1 if match["element"] else pages)
    return _Turning(pages, following, match[4], match[5], records, node)


def _beside(page: Page, name: str) -> str:
    try:
        return resolve(page.url, name)
    except MalformedAddress:
        return ""
