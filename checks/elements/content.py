"""What a page says itself, without menus, and whether that can be all it says."""

import re
from dataclasses import dataclass
from typing import Any

from checks.artifacts import Page
from checks.reading.body import body
from checks.reading.footer import normal
from checks.reading.kind import is_article
from checks.reading.navigation import apart, texts
from checks.reading.shell import filled_by_script
from checks.reading.visible import visible

_FILE = re.compile(r"\.(?:pdf|docx?|wps|xlsx?|et|ofd|zip|rar|jpe?g|png)(?:[?#\s]|$)|download", re.IGNORECASE)
_ELSEWHERE = "iframe, frame, embed, object, video"


@dataclass(frozen=True, slots=True)
class Content:
    """text: of an article its body, else all but menus and footers. whole: all that is visible. Both are `normal`.

    prose: characters of text outside links. closed: a file, a frame or a script may say more than the page.
    pictures: it shows some.
    """

    text: str
    whole: str
    prose: int
    closed: bool
    pictures: bool


def content(page: Page) -> Content:
    node = (body(page) if is_article(page) else None) or page.tree.body
    if node is None:
        return Content("", "", 0, True, False)
    said = [(text, part.parent) for part, text in texts(node) if not apart(part.parent)]
    prose = sum(len(text) for text, parent in said if parent.tag != "a")
    text = normal("\n".join(text for text, _ in said))
    pictures = any(not apart(found) for found in node.css("img"))
    return Content(text, normal(visible(page.tree)), prose, "附件" in text or _closed(page), pictures)


def _closed(page: Page) -> bool:
    if filled_by_script(page) or any(not apart(node) for node in page.tree.body.css(_ELSEWHERE)):
        return True
    return any(_FILE.search(_said(node)) and not apart(node) for node in page.tree.body.css("a[href]"))


def _said(node: Any) -> str:
    """A link to a file says so in its address, else in its text or title, where a script follows it."""
    values = (node.attributes.get("href"), node.attributes.get("title"), node.text(deep=True).strip())
    return " ".join(value for value in values if value)
