"""The yearly reports on the disclosure of government information that a site shows, one by one."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checks.artifacts import Page
from checks.context import Context
from checks.findings import Place
from checks.last_answer import last_answer
from checks.reading.kind import is_index_address
from checks.reading.published import published
from checks.reading.urls import path
from checks.reading.yearly.office import Office, office_kind
from checks.reading.yearly_report import TABLES, yearly_report
from checks.subjects import PageElementSubject
from checks.survey import Survey

KEEP = True
FORMAT_SINCE = 2021
"""The first year that had to be reported in the format of 国办公开办函〔2021〕30号."""
_DUE = {Office.DEPARTMENT: (1, 31), Office.GOVERNMENT: (3, 31), Office.UNKNOWN: (3, 31)}
"""政府信息公开条例第四十九条; where nobody knows which date binds an office, it is the later one."""


@dataclass(frozen=True, slots=True)
class YearlyReport:
    """One report.

    year: the one it reports on, None where its title does not say. office: whose it is, "" where its title does not
    say; kind: which date binds that office. published: its day, or None. whole: the page itself carries the report;
    else it lies in a file or goes on elsewhere. filed: it is a file; offers: the page only offers it, and it was
    read there. missing: sections that the page does not have; named: those that only its running text names.
    absent: tables that it does not have; unread: those that could not be read; blank: empty cells by table. broken:
    sums that do not come out, a sentence each. overlooked: what its first section does not speak of, None where
    that cannot be told. before, after: applications carried over from the year before and to the next. previous:
    the address of the same office's report on the year before and what it carried over, or None; doubtful: one of
    these two numbers was put together from a file.
    """

    url: str
    title: str
    year: int | None
    office: str
    kind: Office
    published: date | None = None
    whole: bool = False
    filed: bool = False
    offers: bool = False
    missing: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    blank: tuple[tuple[str, int], ...] = ()
    broken: tuple[str, ...] = ()
    overlooked: tuple[str, ...] | None = None
    before: int | None = None
    after: int | None = None
    previous: tuple[str, int] | None = None
    doubtful: bool = False

    @property
    def formatted(self) -> bool:
        """The format of 2021 binds it, and the page shows the report itself."""
        return self.whole and self.year is not None and self.year >= FORMAT_SINCE

    @property
    def due(self) -> date | None:
        return due(self.year, self.kind) if self.year else None

    @property
    def places(self) -> tuple[Place, ...]:
        return (Place(self.url, self.title),)

    @property
    def subject(self) -> PageElementSubject:
        return PageElementSubject(self.url, "yearly_report")

    @property
    def conclusive(self) -> bool:
        return self.formatted


def due(year: int, kind: Office) -> date:
    """The last day on which a report on `year` is in time."""
    return date(year + 1, *_DUE[kind])


def consulted(context: Context) -> str:
    """Another kind of office has another date."""
    return context.office


def facts(page: Page, context: Context) -> Any:
    """Of a home page, what the site calls itself; of a report, what it shows."""
    if is_index_address(page.url) and path(page.url).count("/") == 1:
        return {"site": page.metas.get("sitename") or page.title}
    report = yearly_report(page)
    if report is None:
        return None
    day = published(page)
    before, after = report.parts["三"].carried if "三" in report.parts else (None, None)
    return {
        "title": report.title,
        "year": report.year,
        "office": report.office,
        "published": day.isoformat() if day else "",
        "whole": report.whole,
        "missing": report.sections.missing,
        "named": report.sections.named,
        "absent": report.absent,
        "unread": [name for name in TABLES if name not in report.parts and name not in report.absent],
        "blank": [(name, part.blank) for name, part in report.parts.items() if part.blank],
        "broken": [f"表{name}：{said}" for name, part in report.parts.items() for said in part.broken],
        "overlooked": report.overlooked,
        "before": before,
        "after": after,
    }


def gather(survey: Survey, context: Context) -> Iterator[YearlyReport]:
    yield from reports_of(survey, context)


@last_answer
def reports_of(survey: Survey, context: Context) -> tuple[YearlyReport, ...]:
    """All reports of a run, for those who look at them together."""
    told = list(_told(survey))
    site = site_kind(survey, context)
    carried: dict[tuple[str, int], list[tuple[str, int | None, bool]]] = defaultdict(list)
    for url, known in told:
        if known["year"]:
            carried[known["office"], known["year"]].append((url, known["after"], known.get("filed", False)))
    return tuple(_report(url, known, carried, site) for url, known in told)


def _told(survey: Survey) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Of a report that a page carries, the copy in a file is not another one; nor is the page that only offers it."""
    found = [(url, known) for url, known in survey.facts("yearly_reports") if "title" in known]
    paged, filed = (
        {(known["office"], known["year"]) for _, known in found if known["whole"] and bool(known.get("filed")) is kind}
        for kind in (False, True)
    )
    for url, known in found:
        report = known["office"], known["year"]
        if not (known.get("filed") and report in paged):
            yield url, known | {"offers": not known["whole"] and report in filed}


@last_answer
def site_kind(survey: Survey, context: Context) -> Office:
    """Of the site's own office: as the profile says it, else as its home page calls itself."""
    told = (known["site"] for _, known in survey.facts("yearly_reports") if "site" in known)
    return Office(context.office) or next(filter(None, map(office_kind, told)), Office.UNKNOWN)


def _report(url: str, known: Mapping[str, Any], carried: Mapping[tuple[str, int], list], site: Office) -> YearlyReport:
    """Of two reports of one office on one year nobody knows which one holds, so neither is compared with."""
    earlier = carried.get((known["office"], (known["year"] or 0) - 1), [])
    one = earlier[0] if len(earlier) == 1 and earlier[0][1] is not None else None
    lists = {name: tuple(known[name]) for name in ("missing", "named", "absent", "unread", "broken")}
    overlooked = known["overlooked"]
    return YearlyReport(
        url=url,
        title=known["title"],
        year=known["year"],
        office=known["office"],
        kind=office_kind(known["office"]) if known["office"] else site,
        published=date.fromisoformat(known["published"]) if known["published"] else None,
        whole=known["whole"],
        filed=known.get("filed", False),
        offers=known["offers"],
        blank=tuple((name, count) for name, count in known["blank"]),
        overlooked=None if overlooked is None else tuple(overlooked),
        before=known["before"],
        after=known["after"],
        previous=one and one[:2],
        doubtful=bool(one and one[2]) or known.get("filed", False),
        **lists,
    )
