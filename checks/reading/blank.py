"""Columns without content: what on the page says so, and how surely."""

import re
from dataclasses import dataclass
from typing import Any

from checks.artifacts import Page
from checks.reading.hollow import hollow
from checks.reading.navigation import apart, crumbs, texts
from checks.reading.pager import Pager
from checks.reading.placeholder import is_placeholder

_HINTS = (
    "建设",
    "筹建",
    "完善",
    "维护",
    "升级",
    "整理",
    "更新中",
    "暂无",
    "没有",
    "尚无",
    "敬请期待",
    "无相关",
    "无内容",
)
_CONTENT = "a, img, iframe, embed, object, video, form, input, table, canvas"
_WRITES = re.compile(r"document\.write|innerHTML|\.(?:append|html|prepend)\s*\(|\$\(['\"][#.]")
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_LITTLE, _NEXT_TO_NOTHING = 400, 50


@dataclass(frozen=True, slots=True)
class Blank:
    """Why a column without entries counts as empty.

    words: the placeholder that stands there, or "". certain: the server itself wrote a pager without entries,
    or a placeholder; an empty list alone might still be filled by a script.
    """

    words: str
    certain: bool


def blank(page: Page, pager: Pager) -> Blank | None:
    """The evidence that a page without entries is an empty column, or None when that cannot be told."""
    if (pager.pages or 0) > 1 or pager.records:
        return None
    if words := _placeholder(page):
        return Blank(words, certain=True)
    empty = hollow(_around(pager.node)) if pager.node is not None else None
    if empty is not None:
        return Blank("", certain=True) if _bare(_around(pager.node), page, pager) else None
    empty = _listed(page) if pager.node is None else None
    return Blank("", certain=False) if empty is not None and _bare(empty.parent, page, pager) else None


def _placeholder(page: Page) -> str:
    """A visible piece of text that is nothing but a placeholder, on a page that shows little else."""
    if page.tree.body is None or not any(hint in page.html for hint in _HINTS):
        return ""
    found, shown = "", 0
    for part, text in texts(page.tree.body):
        if apart(part.parent):
            continue
        shown += len(text)
        if shown > _LITTLE:
            return ""
        if not found and is_placeholder(text) and not _hidden(part.parent):
            found = text
    return found


def _hidden(node: Any) -> bool:
    while node is not None and node.tag != "body":
        if _HIDDEN.search(node.attributes.get("style") or ""):
            return True
        node = node.parent
    return False


def _around(node: Any) -> Any:
    """The smallest surroundings of a pager that hold an empty list, at most four levels up."""
    around = node.parent
    for _ in range(4):
        if around.parent is None or around.parent.tag in ("body", "html") or hollow(around) is not None:
            break
        around = around.parent
    return around


def _listed(page: Page) -> Any:
    """An empty list inside an element that calls itself one and bears the column's heading."""
    for node in page.tree.css("[class*=list], [class*=List]"):
        if node.css_first("h1, h2, h3, h4") is not None and not apart(node) and (found := hollow(node)) is not None:
            return found
    return None


def _bare(node: Any, page: Page, pager: Pager) -> bool:
    """Nothing is shown or written there but headings, the breadcrumb and the pager."""
    writer = pager.node.mem_id if pager.node is not None else None
    if any(not apart(found) and not _is_crumb(found) for found in node.css(_CONTENT)):
        return False
    if any(found.mem_id != writer and _WRITES.search(found.text(deep=True)) for found in node.css("script")):
        return False
    names = set(crumbs(page))
    shown = sum(
        len(text)
        for part, text in texts(node)
        if not apart(part.parent) and text not in names and part.parent.tag not in ("h1", "h2", "h3", "h4")
    )
    return shown < _NEXT_TO_NOTHING


def _is_crumb(node: Any) -> bool:
    return (
        "位置" in (node.parent.text(deep=True) if node.parent is not None else "")
        or (node.attributes.get("class") or "") == "CurrChnlCls"
    )
