"""What a page says itself, without menus, and whether that can be all it says."""

import re
from dataclasses import dataclass

from checks.artifacts import Page
from checks.reading.footer import normal
from checks.reading.navigation import apart, texts
from checks.reading.shell import filled_by_script
from checks.reading.visible import visible

_FILE = re.compile(r"\.(?:pdf|docx?|wps|xlsx?|et|ofd|zip|rar|jpe?g|png)(?:[?#]|$)|download", re.IGNORECASE)
_ELSEWHERE = "iframe, frame, embed, object, video"


@dataclass(frozen=True, slots=True)
class Content:
    """text: `normal`, without menus and footers. whole: all that is visible, `normal`. prose: characters of text
    outside links. closed: a file, a frame or a script may say more than the page itself. pictures: it shows some.
    """

    text: str
    whole: str
    prose: int
    closed: bool
    pictures: bool


def content(page: Page) -> Content:
    body = page.tree.body
    if body is None:
        return Content("", "", 0, True, False)
    said = [(text, part.parent) for part, text in texts(body) if not apart(part.parent)]
    prose = sum(len(text) for text, parent in said if parent.tag != "a")
    pictures = any(not apart(node) for node in body.css("img"))
    return Content(
        normal("\n".join(text for text, _ in said)), normal(visible(page.tree)), prose, _closed(page), pictures
    )


def _closed(page: Page) -> bool:
    if filled_by_script(page) or any(not apart(node) for node in page.tree.body.css(_ELSEWHERE)):
        return True
    anchors = (node for node in page.tree.body.css("a[href]") if _FILE.search(node.attributes.get("href") or ""))
    return any(not apart(node) for node in anchors)
