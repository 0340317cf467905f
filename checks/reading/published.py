"""The day on which an article says it was published.

Its metas say it first, then the label in its head, then a variable that a script writes behind such a label, then its
address. The day a document was signed (成文日期) or a
page was made is another day. Lists and home pages are of no day, whatever metas their templates give them.
"""

import re
from datetime import date

from checks.artifacts import Page
from checks.last_answer import last_answer
from checks.reading.dates import mention
from checks.reading.kind import is_article
from checks.reading.urls import path

_METAS = ("pubdate", "publishdate", "firstpublishedtime")
_GAP = r"(?:<[^<>]{0,200}>|&nbsp;|[\s：:\]】])"
_LABELS = (
    re.compile(rf"发[布表文](?:时间|日期){_GAP}{{1,20}}(?=[\d一二])(.{{6,30}})"),
    re.compile(rf"(?:日期|时间){_GAP}{{1,20}}(?=\d)(.{{6,30}})"),
)
_VARIABLE = re.compile(r"\b(?:pub|publish)_?(?:data|date|time)\s*=\s*[\"']([^\"'<>]{6,30})[\"']", re.IGNORECASE)
_LABELLED = re.compile(rf"发[布表文](?:时间|日期)[：:\s]*<script[^>]*>\s*(?:var\s+)?{_VARIABLE.pattern}", re.IGNORECASE)
_ADDRESS = re.compile(r"(?<!\d)(20\d\d)(?:([01]\d)([0-3]\d)?|[-/]([01]?\d)(?:[-/]([0-3]?\d))?)(?!\d)")


def published(page: Page) -> date | None:
    """The day, or None when the page is no article or says none.

    An address that names only a month gives its first day: whoever published later is judged no more strictly.
    """
    told = stated(page)
    return told[0] if told else addressed(page.url) if is_article(page) else None


@last_answer
def stated(page: Page) -> tuple[date, str] | None:
    """The day that the article itself states, and where: "meta", "label" or "script". None also for a page that is no
    article.
    """
    if not is_article(page):
        return None
    for name in _METAS:
        if day := _day(page.metas.get(name, "")):
            return day, "meta"
    if (written := _LABELLED.search(page.html)) and (day := _day(written[1])):
        return day, "script"
    for label in _LABELS:
        for match in label.finditer(page.html):
            part = (
                label is _LABELS[-1] and "\u4e00" <= page.html[match.start() - 1] <= "\u9fff"
            )  # 成文日期 says something else
            if not part and (day := _day(match[1].partition("<")[0])):
                return day, "label"
    told = filter(None, (_day(match[1]) for match in _VARIABLE.finditer(page.html)))
    return next(((day, "script") for day in told), None)


def _day(text: str) -> date | None:
    said = mention((text,)) if text else None
    if said is None or said.year is None or not said.day:
        return None
    return date(said.year, said.month, said.day)


def addressed(url: str) -> date | None:
    """The day in an address, the first of a month that names no day.

    The last date of an address is its most exact one: /202305/t20230509_12.html.
    """
    found = None
    for year, month, day, short_month, short_day in _ADDRESS.findall(path(url)):
        try:
            found = date(int(year), int(month or short_month), int(day or short_day or 1))
        except ValueError:
            continue
    return found
