"""What a yearly report, of disclosure or of the website, says of the letters of its year."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checks.artifacts import Page
from checks.reading.article import article
from checks.reading.site_report_years import site_report_years
from checks.reading.visible import squeezed, visible
from checks.reading.yearly.title import report_title

_COUNT = r"(?:\([^)]{1,12}\)|（[^）]{1,12}）)?[:：]?(\d{1,7})(?![\d.%％])"
_RECEIVED = re.compile(f"收到留言数量?{_COUNT}")
_SHOWN = re.compile(f"公开答复(?:留言)?数量?{_COUNT}")
_REPORTS = ("报表", "年报", "报告")
_HOME = re.compile(r"首页网址[:：]?(?:https?[:：]//)?([a-z0-9.-]+\.[a-z0-9]+(?::\d+)?)", re.IGNORECASE)
_ALL = re.compile(
    r"(?:留言|来信|信件|网民咨询|网上咨询|信箱|互动交流)[^。；;\n]{0,40}(?:办结|答复|回复|办理|处理)率"
    r"(?:均?达到?|均?为|保持|[:：])*(?:了|在)?100[%％]"
)


@dataclass(frozen=True, slots=True)
class LettersStated:
    """office: whose report on disclosure it is, home: the host of the website it reports on; "" where it is the other
    kind or does not say. received: letters of the year; shown: answers that were made public; None where it does not
    say. all: it says that every letter was dealt with.
    """

    title: str
    year: int
    office: str
    home: str
    received: int | None
    shown: int | None
    all: bool


def letters_stated(page: Page) -> LettersStated | None:
    """None for a page that is no such report, names no single year or says nothing of letters."""
    if not any(word in title for title in _titles(page) for word in _REPORTS):
        return None
    found = article(page)
    titled = _titled(found.title) if found else None
    if found is None or titled is None:
        return None
    words = squeezed(visible(page.tree))
    received, shown = (_number(pattern, words) for pattern in (_RECEIVED, _SHOWN))
    every = _ALL.search(words) is not None
    if not every and (received, shown) == (None, None):
        return None
    home = _HOME.search(words)
    return LettersStated(found.title, *titled, home[1].lower() if home else "", received, shown, every)


def _titles(page: Page) -> Iterator[str]:
    """Where a title may stand, before anybody reads the whole article: most pages are none of these."""
    yield page.metas.get("articletitle", "")
    yield page.title
    yield from (node.text() for node in page.tree.css("h1"))


def _titled(title: str) -> tuple[int, str] | None:
    """(year, office)."""
    report = report_title(title)
    if report:
        return (report.year, report.office) if report.year else None
    years = site_report_years(title) or set()
    return (next(iter(years)), "") if len(years) == 1 else None


def _number(pattern: re.Pattern[str], words: str) -> int | None:
    """A report that says it twice, differently, says nothing."""
    said = set(pattern.findall(words))
    return int(said.pop()) if len(said) == 1 else None
