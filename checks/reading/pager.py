"""The pager of a list: how many pages it announces and which addresses follow."""

import re
from dataclasses import dataclass, field
from typing import Any

from checks.artifacts import Link, Page
from checks.reading.urls import host, without_fragment

WINDOW, LAST = 10, 500
"""Further pages handed out at once, so that a wrong count costs few requests; pages of one list, at most."""

_NEXT = re.compile(r"^(?:下一?页|下1页|后一?页|next|>|›|»)[\s>›»]*$", re.IGNORECASE)
_LAST = re.compile(r"^(?:尾页|末页|最后一?页|last)$", re.IGNORECASE)
_COUNT = re.compile(r"共\s*(\d{1,5})\s*页|[第]?\s*\d{1,5}\s*/\s*(\d{1,5})\s*页?|/\s*共?\s*(\d{1,5})\s*页")
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Pager:
    """pages: the announced number, None when it is not said. records: the announced number of entries.

    addresses: of pages that follow, computed or linked; they are to be tried and are no links.
    node: the element, for telling which list it belongs to; None when there is no pager.
    """

    pages: int | None = None
    addresses: tuple[str, ...] = ()
    node: Any = field(default=None, compare=False, repr=False)
    records: int | None = None


def numbers(current: int, pages: int) -> range:
    """The page numbers to try next, counted from 0, when `current` is shown."""
    return range(current + 1, min(pages, current + 1 + WINDOW, LAST))


def linked(page: Page) -> Pager:
    """The pager that the page links: 下一页 and the numbers beside it."""
    node = _turner(page)
    if node is None:
        return Pager()
    ours = [link for link in page.links if link.navigates and host(link.url) == host(page.url)]
    following = [link for link in ours if _NEXT.match(link.text)]
    shapes = {_shape(link.url) for link in ours if _NEXT.match(link.text) or _LAST.match(link.text)}
    beside = [link for link in ours if link.text.isdecimal() and int(link.text) > 1 and _shape(link.url) in shapes]
    return Pager(_announced(node, beside), _addresses(page, following + beside), node)


def _turner(page: Page) -> Any:
    """The element that turns the page; without a link it is the last page, or a script's."""
    for node in page.tree.css("a, span, li" if "页" in page.html else "a"):
        text = node.text(deep=True).strip()
        if len(text) <= 6 and (_NEXT.match(text) or _LAST.match(text)) and (node.tag == "a" or "页" in text):
            return node
    return None


def _announced(node: Any, beside: list[Link]) -> int | None:
    for around in (node.parent, node.parent.parent):
        text = " ".join(around.text(deep=True).split()) if around is not None else ""
        if len(text) <= _LONGEST and (match := _COUNT.search(text)):
            return int(next(filter(None, match.groups())))
    return max((int(link.text) for link in beside), default=None)


def _addresses(page: Page, links: list[Link]) -> tuple[str, ...]:
    here = without_fragment(page.url)
    found = dict.fromkeys(without_fragment(link.url) for link in links)
    return tuple(url for url in found if url != here)[:WINDOW]


def _shape(url: str) -> str:
    return re.sub(r"\d+", "N", url)
