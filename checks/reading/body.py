"""Where an article's own text stands among menus and footers."""

import re
from typing import Any

from checks.artifacts import Page

_CONTAINERS = (
    ".TRS_Editor, .trs_editor_view, .TRS_UEDITOR, #UCAP-CONTENT, #vsb_content, .v_news_content, #zoom, #Zoom, #zoomcon,"
    ".article-content, .article_content, .content_box, .zoomcon, .pages_content, .xxgk-content, .gov-content,"
    ".ewb-article-info, .news_content, .article-con, .wzy-content, .detail-content, .bt-content"
)
_APART = frozenset({"a", "script", "style", "select", "textarea", "noscript", "template"})
_ENOUGH = 40
_SENTENCE = re.compile("[。！？；，]")


def body(page: Page) -> Any:
    """The element that holds the article's text (selectolax node), or None when nothing looks like one.

    The container of a known system goes first, the largest of several; else the innermost element that holds
    most of the page's sentences.
    """
    found = [
        node for node in page.tree.css(_CONTAINERS) if len(node.text(strip=True)) >= _ENOUGH or node.css_first("img")
    ]
    if found:
        return max(found, key=lambda node: len(node.text()))
    return _densest(page)


def _densest(page: Page) -> Any:
    """Sentences stand in paragraphs, so the parent of the paragraphs with the most commas is the body."""
    marks: dict[int, tuple[int, Any]] = {}
    for node in page.tree.css("p, span, div, td"):
        said = len(_SENTENCE.findall(_own_text(node)))
        home = _home(node) if said else None
        if home is not None:
            before, _ = marks.get(home.mem_id, (0, None))
            marks[home.mem_id] = (before + said, home)
    best, node = max(marks.values(), key=lambda mark: mark[0], default=(0, None))
    return node if best > 1 else None


def _own_text(node: Any) -> str:
    """Its own words, without those of the elements in it."""
    return node.text(deep=False)


def _home(node: Any) -> Any:
    """The block around a paragraph; of a block with words of its own, itself."""
    while node is not None and node.tag not in ("div", "td", "section", "article"):
        if node.tag in _APART:
            return None
        node = node.parent
    return node
