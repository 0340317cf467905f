"""Where on a page one stands: breadcrumb and headings, and what is navigation rather than content."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from checks.artifacts import Page

_TAGS = frozenset({"nav", "header", "footer"})
_STARTS = ("header", "foot", "nav", "menu", "crumb", "breadcrumb")
_TOKENS = frozenset({"head", "subnav", "topnav", "mainnav", "submenu", "dqwz", "friend", "friendlink", "friendlinks"})
_TOKENS |= {"links", "flink", "yqlj", "copyright"}
_SPLIT = re.compile(r"[\s_-]+|(?<=[a-z])(?=[A-Z])")
_HERE = re.compile(r"位置")
_BETWEEN = re.compile(r"[>»›＞→/|\\]+|&gt;|::")
_HOME = re.compile(r"^.{0,12}首页$|^主页$|^首頁$")
_NO_NAME = frozenset(
    {"正文", "内容", "列表", "信息列表", "文章列表", "栏目列表", "详情", "信息内容", "首页", "更多", ""}
)
_LONGEST, _HIGHEST = 24, 60


def apart(node: Any) -> bool:
    """The node lies in a menu, header, footer, breadcrumb or list of friendly links."""
    while node is not None and node.tag not in ("body", "html", "-document"):
        if marks_apart(node):
            return True
        node = node.parent
    return False


def marks_apart(node: Any) -> bool:
    """The node itself opens such a region, by its tag or by its class or id."""
    return node.tag in _TAGS or _opens(_named(node))


def tokens(node: Any) -> frozenset[str]:
    """The words of an element's class and id, in small letters."""
    return _words(_named(node))


def _named(node: Any) -> str:
    attributes = node.attributes
    return f"{attributes.get('class') or ''} {attributes.get('id') or ''}" if attributes else " "


@lru_cache(4096)
def _opens(named: str) -> bool:
    return any(token in _TOKENS or token.startswith(_STARTS) for token in _words(named))


@lru_cache(4096)
def _words(named: str) -> frozenset[str]:
    return frozenset(map(str.lower, _SPLIT.split(named)))


def texts(node: Any) -> Iterator[tuple[Any, str]]:
    """The visible pieces of text below a node, in order, each with its text node."""
    for part in node.traverse(include_text=True):
        if part.tag == "-text" and part.parent.tag not in ("script", "style", "noscript", "textarea", "option"):
            text = " ".join((part.text_content or "").split())
            if text:
                yield part, text


def crumbs(page: Page) -> tuple[str, ...]:
    """The names on the breadcrumb after 首页, the present column last; () when there is none."""
    holder = _crumb_holder(page)
    if holder is None:
        return ()
    pieces = [
        piece.strip(" ：:　\xa0") for _, text in texts(holder) for piece in _BETWEEN.split(text.replace("\xa0", " "))
    ]
    names = [piece for piece in pieces if piece and not _HERE.search(piece) and len(piece) <= _LONGEST]
    start = next((index for index, name in enumerate(names) if _HOME.match(name)), -1)
    return tuple(name for name in names[start + 1 :] if name not in _NO_NAME)


def _crumb_holder(page: Page) -> Any:
    """The smallest element that holds the words 当前位置 and the links after them."""
    for label in page.tree.css(':lexbor-contains("位置")') if "位置" in page.html else ():
        node = label
        for _ in range(3):
            if node is None or node.tag in ("body", "html", "script", "title", "head"):
                break
            if node.css_first("a") is not None and len(node.text(deep=True).split("位置")[-1]) < 4 * _HIGHEST:
                return node
            node = node.parent
    marked = page.tree.css_first("a.CurrChnlCls")
    if marked is not None:
        return marked.parent
    return page.tree.css_first("[class*=crumb],[class*=bread],[class*=mianbao]")


def heading(node: Any) -> str:
    """The first short h1 to h4 at or above a list, at most three levels up and never in a menu; "" if none."""
    for _ in range(4):
        if node is None or node.tag in ("body", "html"):
            return ""
        for found in node.css("h1, h2, h3, h4"):
            name = " ".join(found.text(deep=True).split())
            if 2 <= len(name) <= _LONGEST and name not in _NO_NAME:
                return "" if apart(found) else name
        node = node.parent
    return ""
