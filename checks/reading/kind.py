"""Whether a page is an article rather than a list, by cheap signs only."""

import re

from checks.artifacts import Page
from checks.reading.urls import path

_ARTICLE = re.compile(
    r"/t(?:20\d{6}_)?\d{5,}(?:_\d+)?\.s?html?$|/art_\w+\.html?$|/art/20\d\d/|/(?:m?post|content)_[\w-]+\.s?html?$"
    r"|/info/\d+/\d+\.htm|/20\d{6}/[0-9a-f-]{20,}\.html?$|/\d{15,}\.s?html?$|/20\d{2}-?\d{2}/(?:\d{2}/)?[\w-]*\d{4,}\.s?html?$"
    r"|/content/20\d\d-\d\d/",
    re.IGNORECASE,
)
_INDEX = re.compile(r"/(?:(?:index|default)\.\w+)?$", re.IGNORECASE)
_BODIES = ("TRS_Editor", "trs_editor_view", "UCAP-CONTENT", "vsb_content", "v_news_content", 'id="zoom"', "id='zoom'")
_LABELS = ("发布时间", "发布日期", "信息来源", "文章来源", "来源：", "来源:", "浏览次数", "点击数")


def is_article_address(url: str) -> bool:
    """The address follows the grammar of a known system's articles."""
    return _ARTICLE.search(path(url)) is not None


def is_index_address(url: str) -> bool:
    """The address names a folder or its index file."""
    return _INDEX.search(path(url)) is not None


def is_article(page: Page) -> bool:
    """An article by its address, by its metas, or by a body beside the labels of an article's head.

    A folder's index is never taken for one: some templates give their lists the metas of an article.
    """
    if is_article_address(page.url):
        return True
    if is_index_address(page.url):
        return False
    if "articletitle" in page.metas:
        return True
    html = page.html
    return any(body in html for body in _BODIES) and any(label in html for label in _LABELS)
