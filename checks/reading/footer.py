"""The footer of a page: its text, and whether we can read it at all."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from checks.artifacts import Page
from checks.reading.fragments import is_footer_file

_FOOTERS = (
    "footer,[id*=foot],[class*=foot],[id=bottom],[class~=bottom],[class^=bottom],[id*=copyright],[class*=copyright],"
    "app-footer,v-footer,my-footer,page-footer,site-footer,common-footer"
)
_TAIL, _LEAST_TAIL, _LONGEST = 0.2, 600, 3000
_FAMILIAR = re.compile(
    r"版权所有|copyright|©|备案|公网安备|主办|承办|技术支持|网站地图|联系我们|标识码|建议使用", re.IGNORECASE
)
_FULL_WIDTH = tuple(zip("，：；！？（）…", (*",:;!?()", "..."), strict=True))
_TEMPLATE = "[v-text],[v-html],[v-for],[ng-bind]"


@dataclass(frozen=True, slots=True)
class Footer:
    """text: without blanks, full-width signs made half-width. readable: it reads like a footer.

    hollow: the page keeps a place for a footer that scripts fill.
    """

    text: str
    readable: bool
    hollow: bool


def footer(page: Page, tree: Any, whole: str) -> Footer:
    """The footer of a parsed document; of a document that is named like a footer, all of it.

    whole: the document's visible text, `normal`. Its last fifth is read too, for pages without a footer element.
    """
    if is_footer_file(page.url):
        return Footer(whole, _FAMILIAR.search(whole) is not None, False)
    nodes = tree.css(_FOOTERS)
    texts = [normal(node.text(deep=True)[-_LONGEST:]) for node in nodes]
    text = "\n".join([*texts, whole[-max(_LEAST_TAIL, int(len(whole) * _TAIL)) :]])
    hollow = bool(nodes) and not any(map(_holds, nodes, texts))
    templated = "{{" in text or any(node.css_first(_TEMPLATE) is not None for node in nodes)
    return Footer(text, _FAMILIAR.search(text) is not None, hollow or templated)


def normal(text: str) -> str:
    """Text as footers are searched: compatibility forms unified, no blanks."""
    text = "".join(text.split())
    # Without the marks that every Chinese text is full of, the library sees at a glance that nothing is left to do.
    for wide, narrow in _FULL_WIDTH:
        text = text.replace(wide, narrow)
    return unicodedata.normalize("NFKC", text)


def _holds(node: Any, text: str) -> bool:
    return bool(text) or node.css_first("a,img") is not None
