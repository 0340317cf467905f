"""What a visitor sees of a document, without what only programs read."""

from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser

from checks.artifacts import Page

_UNSEEN = ["script", "style", "noscript", "template", "textarea", "select"]


@lru_cache(maxsize=2)  # a page is asked for its text several times in a row
def visible(tree: LexborHTMLParser) -> str:
    """The visible text of a parsed document, each text node on a line of its own. The tree stays as it is."""
    copy = tree.clone()
    copy.strip_tags(_UNSEEN)
    body = copy.body
    return body.text(deep=True, separator="\n", strip=True) if body is not None else ""


def squeezed(text: str) -> str:
    """The text without any blanks: what the lengths and phrases of Chinese text are measured on."""
    return "".join(text.split())


def publishes(page: Page, text: str) -> bool:
    """The page publishes something: it names a title or date in its metas, or shows the labels of an article."""
    if any(page.metas.get(name) for name in ("articletitle", "pubdate", "contentsource")):
        return True
    return any(label in text for label in _LABELS)


_LABELS = ("发布时间", "发布日期", "发文机关", "索引号", "信息来源", "浏览次数", "责任编辑", "留言时间", "答复时间")
