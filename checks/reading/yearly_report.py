"""One yearly report as its page shows it: title, sections and the three tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from checks.artifacts import Page
from checks.reading.article import Article, article
from checks.reading.listing import next_pages
from checks.reading.tables import Grid, tables
from checks.reading.visible import visible
from checks.reading.yearly.applications import applications
from checks.reading.yearly.disputes import disputes
from checks.reading.yearly.overview import overlooked
from checks.reading.yearly.part import Part
from checks.reading.yearly.publications import publications
from checks.reading.yearly.sections import SECTIONS, Sections, sections
from checks.reading.yearly.title import report_title

TABLES = {
    "二": ("制发件数", "处理决定数量"),
    "三": ("新收政府信息公开申请", "结转下年度"),
    "四": ("结果维持", "尚未审结"),
}
"""The tables by the section they stand in, and words that show that the page has one, however it is built."""
_PIECES = re.compile(r"[-_—|｜]")
_LEAST = 3
"""Sections that a page must show before one that it does not show is missing from it."""


@dataclass(frozen=True, slots=True)
class YearlyReport:
    """year: None where the title does not say it. whole: the page itself carries the report, so that what is not on it
    is missing; else it lies in a file or goes on elsewhere.

    parts: the tables that were read, by their section; absent: those the page shows no trace of; the others could not
    be read. overlooked: what its first section does not speak of, None where that cannot be told.
    """

    title: str
    year: int | None
    office: str
    whole: bool
    sections: Sections
    parts: dict[str, Part]
    absent: tuple[str, ...]
    overlooked: tuple[str, ...] | None


def yearly_report(page: Page) -> YearlyReport | None:
    """None for a page that is no yearly report."""
    if not any(map(report_title, _titles(page))):
        return None
    found = article(page)
    titled = report_title(found.title) if found else None
    if found is None or titled is None:
        return None
    words = visible(page.tree)
    told = _sections(found.text, words)
    parts = parts_of(tuple(tables(page.tree)))
    absent = (
        () if _elsewhere(found) else tuple(name for name in TABLES if name not in parts and not _traced(name, words))
    )
    whole = len(told.there) >= _LEAST and not next_pages(page)
    return YearlyReport(found.title, titled.year, titled.office, whole, told, parts, absent, overlooked(found.text))


def _titles(page: Page) -> Iterator[str]:
    """Where a title may stand, before anybody reads the whole article: most pages are none of these."""
    yield page.metas.get("articletitle", "")
    yield _PIECES.split(page.title)[0]
    if "信息公开" in page.html:
        yield from (node.text() for node in page.tree.css("h1"))


def _sections(text: str, everything: str) -> Sections:
    """Where the article's own text was cut too short, the rest of the page casts doubt on what seems missing."""
    inner, outer = sections(text), sections(everything)
    missing = tuple(name for name in inner.missing if name in outer.missing)
    return Sections(inner.there, tuple(name for name in SECTIONS if name not in (*inner.there, *missing)), missing)


def parts_of(grids: tuple[Grid, ...]) -> dict[str, Part]:
    """The tables among these, by their section. Two of one kind: nobody knows which one counts, so neither is read."""
    read: dict[str, list[Any]] = {"二": [publications(grids)], "三": [], "四": []}
    for grid in grids:
        read["三"].append(applications(grid))
        read["四"].append(disputes(grid))
    known = {name: [part for part in found if part is not None] for name, found in read.items()}
    return {name: found[0] for name, found in known.items() if len(found) == 1}


def _elsewhere(found: Article) -> bool:
    """A table may stand in a picture or in a file."""
    return (
        found.node is None or found.node.css_first("img") is not None or re.search("附件|附表", found.text) is not None
    )


def _traced(name: str, words: str) -> bool:
    squeezed = "".join(words.split())
    return any(word in squeezed for word in TABLES[name])
