"""Whether the site shows a yearly report on the year that was due last: the report, or anything named after it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checks.artifacts import Page
from checks.context import Context
from checks.findings import Place
from checks.gathering.columns import Column, columns_of
from checks.gathering.yearly_reports import YearlyReport, due, reports_of, site_kind
from checks.reading.urls import host
from checks.reading.yearly.title import report_years
from checks.subjects import SiteElementSubject
from checks.survey import Survey

KEEP = True
_FIRST = 2019
"""The regulation in force demands these dates since then."""
_NAMES = ("年报", "年度报告")
_CLOSED = frozenset({"needs_render", "unverified"})


@dataclass(frozen=True, slots=True)
class YearlyDuty:
    """The report on one year, once it was due.

    state: found, missing or unknown. certain: the site shows the report on the year before. last: this year was due
    last. reason: why nobody can tell. read: the report is a page of this site, not just something that a link names.
    """

    site: str
    url: str
    year: int
    due: date
    state: str
    certain: bool = False
    last: bool = True
    reason: str = ""
    read: bool = False

    @property
    def places(self) -> tuple[Place, ...]:
        return (Place(self.url),)

    @property
    def subject(self) -> SiteElementSubject:
        return SiteElementSubject(self.site, f"yearly_report:{self.year}")

    @property
    def conclusive(self) -> bool:
        return self.state == "found"


def consulted(context: Context) -> str:
    """Another kind of office has another date."""
    return context.office


def facts(page: Page, context: Context) -> None:
    return None


def gather(survey: Survey, context: Context) -> Iterator[YearlyDuty]:
    fetch = survey.fetches.get(survey.start)
    if fetch is None or (not fetch.page and not fetch.final_url):
        return
    kind = site_kind(survey, context)
    reports = reports_of(survey, context)
    named, disclosing = _named(survey)
    read = {report.year for report in reports}
    shown = named | read
    years = range(_FIRST, context.today.year)
    last = max((year for year in years if due(year, kind) < context.today), default=0)
    unseen = "" if last in shown or survey.complete() else "网站没有采集完"
    reason = unseen or _reason(columns_of(survey, context), reports, last)
    for year in range(_FIRST, last + 1):
        state = "found" if year in shown else "unknown" if reason or not disclosing else "missing"
        yield YearlyDuty(
            site=host(survey.start),
            url=survey.start,
            year=year,
            due=due(year, kind),
            state=state,
            certain=year - 1 in shown,
            last=year == last,
            reason=reason,
            read=year in read,
        )


def _named(survey: Survey) -> tuple[set[int], bool]:
    """The years that links and titles name; whether the site discloses government information at all."""
    years, disclosing = set(), False
    for text in survey.texts():
        if "信息公开" in text:
            years |= report_years(text)
            disclosing = disclosing or "政府信息公开" in text
    return years, disclosing


def _reason(columns: tuple[Column, ...], reports: tuple[YearlyReport, ...], year: int) -> str:
    for column in columns:
        if column.name.endswith(_NAMES) and column.state in _CLOSED:
            return f"栏目“{column.name}”的内容未能读取"
    for report in reports:
        if report.year is None and (report.published is None or report.published.year == year + 1):
            return f"“{report.title}”没有写明年份"
    return ""
