"""One article: its title, where it comes from, its text and the head of an official document."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from checks.artifacts import Page
from checks.reading.body import body
from checks.reading.header import header
from checks.reading.kind import is_article
from checks.reading.visible import visible

_SUFFIX = re.compile(r"\s*[-_—|｜]+\s*[^-_—|｜]*$")
_SOURCE = re.compile(
    r"(?:信息来源|文章来源|稿件来源|消息来源|来\s*源|供\s*稿|信息提供)\s*[：:]\s*"
    r"(?P<source>[^\s|｜【\[]{0,40})"
)
_NEXT_LABEL = re.compile(
    r"^(?:作者|责任?编辑?|编辑|时间|日期|发布|浏览|点击|阅读|访问|字体|字号|打印|分享|字|【|\[|大|中|小|关闭).*"
)
_WRITTEN = re.compile(r"来\s*源\s*[：:]\s*[\"']\s*\+\s*(?P<name>[A-Za-z_$][\w$]*)")
"""A script writes the label and a variable."""
_FEWEST = 4


@dataclass(frozen=True, slots=True)
class Article:
    """source: "" where the label stands without a value, None where not even the label does.

    column: as the page's metas name it, or "". header: see `checks.reading.header`. node: the element (selectolax)
    that holds the text, or None. text: its words, each text node on a line of its own.
    """

    url: str
    title: str
    source: str | None
    column: str
    header: Mapping[str, str]
    node: Any = field(compare=False, repr=False)
    text: str = field(compare=False, repr=False)


def article(page: Page) -> Article | None:
    """None for a page that is no article."""
    if not is_article(page):
        return None
    head, node = header(page), body(page)
    return Article(
        url=page.url,
        title=_title(page, head),
        source=_source(page),
        column=page.metas.get("columnname", ""),
        header=head,
        node=node,
        text=_words(node),
    )


def _title(page: Page, head: Mapping[str, str]) -> str:
    """The metas', the only h1's, the document's head's, at last the page's own without the site's name."""
    if told := page.metas.get("articletitle"):
        return told
    headings = [text for node in page.tree.css("h1") if len(text := " ".join(node.text().split())) >= _FEWEST]
    site = page.metas.get("sitename", "")
    headings = [text for text in headings if text != site and not text.endswith("网站")]
    if len(headings) == 1:
        return headings[0]
    return head.get("name") or _SUFFIX.sub("", page.title) or page.title


def _source(page: Page) -> str | None:
    if told := page.metas.get("contentsource"):
        return told
    match = _SOURCE.search(visible(page.tree))
    if match is None:
        written = _written(page)
        return "" if written is None and "contentsource" in page.html.lower() else written
    return "" if _NEXT_LABEL.match(match["source"]) else match["source"]


def _written(page: Page) -> str | None:
    """What a script writes behind the label, "" for an empty variable, None where no script does."""
    label = _WRITTEN.search(page.html)
    if label is None:
        return None
    value = re.search(rf"\b{re.escape(label['name'])}\s*=\s*[\"']([^\"'<>]{{0,40}})[\"']", page.html)
    return value[1].strip() if value else ""


def _words(node: Any) -> str:
    if node is None:
        return ""
    copy = node.clone()
    copy.strip_tags(["script", "style", "noscript", "template"])
    return copy.text(deep=True, separator="\n", strip=True)
