"""How a visitor learns on which day an article was published that does not state it as `published` reads it."""

import re

from checks.artifacts import Page
from checks.reading.article import Article
from checks.reading.visible import visible

_LIKE_A_DATE = re.compile(
    r"(?:19|20)\d\d\s*[-/.年—–]\s*\d{1,2}|\d{1,2}\s*月\s*\d{1,2}\s*日|(?<!\d)\d{1,2}[-/]\d{1,2}(?!\d)"
    r"|[一二][〇○零一二三四五六七八九]{3}年|(?:刚刚|[今昨前][天日]|\d+\s*(?:分钟|小时|天|周)前)"
)
_PROMISED = re.compile(
    r"发[布表文稿](?:时间|日期)|(?:pub|publish|release|rel|create|doc)_?-?(?:date|time)", re.IGNORECASE
)


def datedness(page: Page, told: Article) -> str:
    """beside (a date stands outside the text), inside (only in its text), promised (a label or a script that
    may still fill it in) or none.
    """
    anywhere, within = len(_LIKE_A_DATE.findall(visible(page.tree))), len(_LIKE_A_DATE.findall(told.text))
    if anywhere > within:
        return "beside"
    if _PROMISED.search(page.html):
        return "promised"
    return "inside" if within else "none"
