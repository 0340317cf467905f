"""Boxes that stand beside a column's own list: rankings, recommendations, what is newest on the whole site."""

import re
from typing import Any

from checks.artifacts import Page
from checks.reading.navigation import crumbs, texts, tokens

_NAMED = re.compile(
    r"^(?:(?:今日|一周|本周|本月|本站)?(?:热点|热门|热搜)(?:新闻|信息|文章|推荐|关注|资讯)?"
    r"|(?:今日|一周|本周|本月|热点|热门|点击|阅读|浏览|访问|新闻|信息|文章)*排行榜?"
    r"|(?:相关|推荐|延伸|精彩|编辑|热点|热门)(?:阅读|信息|新闻|文章|推荐)"
    r"|(?:最新|最近)(?:发布|更新|信息|动态|文章|新闻|公开|资讯)|图片新闻)$"
)
_MORE = re.compile(r"(?:更多|more|[>+»›…\s])+$", re.IGNORECASE)
_TOKENS = frozenset({"aside", "sidebar", "hot", "hotnews", "rank", "ranking", "paihang", "recommend", "related"})
_HIGHEST, _LONGEST = 3, 14


def beside(node: Any, page: Page) -> bool:
    """The list at `node` lies in such a box; a column that bears the box's name lists these itself."""
    name = _MORE.sub("", _above(node))
    if _NAMED.match(name):
        return name not in f"{'/'.join(crumbs(page))}/{page.metas.get('columnname', '')}/{page.title}"
    while node is not None and node.tag not in ("body", "html", "-document"):
        if node.tag == "aside" or not _TOKENS.isdisjoint(tokens(node)):
            return True
        node = node.parent
    return False


def _above(node: Any) -> str:
    """The short text that comes nearest before an element, at most three levels up; "" when it is a long one."""
    for _ in range(_HIGHEST):
        if node is None or node.tag in ("body", "html"):
            break
        before = node.prev
        while before is not None:
            if text := _short(before):
                return text if len(text) <= _LONGEST else ""
            before = before.prev
        node = node.parent
    return ""


def _short(node: Any) -> str:
    """The text of a node, cut soon after it has become too long for a heading."""
    if node.tag == "-text":
        return " ".join((node.text_content or "").split())
    said = ""
    for _, text in texts(node):
        said += text
        if len(said) > _LONGEST:
            break
    return said
