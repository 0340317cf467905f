"""One entry of a list: its main link, its title and the date beside it."""

import re
from dataclasses import dataclass, field
from typing import Any

from checks.reading.date_column import cells
from checks.reading.dates import Mention, mention
from checks.reading.navigation import texts
from checks.reading.urls import MalformedAddress, is_web, resolve

_TURNING = re.compile(
    r"^(?:\d+|[<>«»‹›.…]+|首页|尾页|末页|[上下][一1]?页|更多.{0,3}|more.{0,3}|.{0,2}详[情细].{0,2})$", re.I
)
_AT_END = re.compile(r"^\W{0,2}(?:19|20)\d\d-\d\d-\d\d(?!\d)|(?<!\d)(?:19|20)\d\d-\d\d-\d\d\W{0,2}$")
_MOST_ANCHORS, _LONGEST_TITLE, _SHORT_PIECE = 8, 200, 24


@dataclass(frozen=True, slots=True)
class Row:
    """One entry of a list as the page says it.

    url: absolute, or "" when the title leads nowhere (a dead javascript: link). said: the date beside it.
    node: the element, for telling where on the page the list stands.
    """

    url: str
    title: str
    said: Mention | None
    node: Any = field(compare=False, repr=False)


def row(node: Any, base: str, column: int | None = None) -> Row | None:
    """The entry that an element holds, or None when it holds no title or too many links.

    column: the place of the table cell that holds the date, where the table says so.
    """
    anchors = [node] if node.tag == "a" else node.css("a")
    if not anchors or len(anchors) > _MOST_ANCHORS:
        return None
    anchor = max(anchors, key=lambda found: len(found.text(deep=True).strip()))
    before, inside, after = _around(node, anchor)
    said = _said_in_column(node, column) or mention(after, before) or _said_inside(inside)
    shown = max(inside, key=len, default="") if len(inside) > 1 and said else " ".join(inside)
    title = " ".join((anchor.attributes.get("title") or (not shown and _alternative(anchor)) or "").split())
    title = title if len(title) >= len(shown.rstrip(".…")) else shown
    if len(title) < 2 or _TURNING.match(title):
        return None
    return Row(_address(anchor, base), title[:_LONGEST_TITLE], said, node)


def _said_in_column(node: Any, column: int | None) -> Mention | None:
    found = cells(node)[column : column + 1] if column is not None else []
    return mention([text for _, text in texts(found[0])]) if found else None


def _said_inside(inside: list[str]) -> Mention | None:
    """A link around the whole entry holds the date as a piece of its own, or at one end of the title."""
    if len(inside) > 1:
        return mention([piece for piece in inside if len(piece) < _SHORT_PIECE])
    match = _AT_END.search(inside[0]) if inside else None
    return mention([match[0]]) if match else None


def _alternative(anchor: Any) -> str:
    image = anchor.css_first("img[alt]")
    return (image.attributes.get("alt") or "") if image is not None else ""


def _around(node: Any, anchor: Any) -> tuple[list[str], list[str], list[str]]:
    """The pieces of text before, inside and after the anchor."""
    sides: tuple[list[str], list[str], list[str]] = ([], [], [])
    for part, text in texts(node):
        within = _within(part, anchor, node)
        sides[1 if within else 2 if sides[1] else 0].append(text)
    return sides


def _within(part: Any, anchor: Any, top: Any) -> bool:
    while part.mem_id != anchor.mem_id:
        if part.mem_id == top.mem_id:
            return False
        part = part.parent
    return True


def _address(anchor: Any, base: str) -> str:
    reference = (anchor.attributes.get("href") or "").strip()
    if not reference or reference.startswith("#"):
        return ""
    try:
        url = resolve(base, reference)
    except MalformedAddress:
        return ""
    return url if is_web(url) else ""
