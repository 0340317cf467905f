"""Whether the site shows its own 政府网站工作年度报表 of the year that was due last."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checks.artifacts import Page
from checks.context import Context
from checks.findings import Place
from checks.reading.site_report_years import site_report_years
from checks.reading.urls import host, path
from checks.subjects import SiteElementSubject
from checks.survey import Survey

KEEP = True
_DUE = (1, 31)
"""国办函〔2018〕12号."""
_CODED = "siteidcode"


@dataclass(frozen=True, slots=True)
class SiteReport:
    """state: found, missing or unknown. shown: the years of which there are reports. column: something on the site is
    named after these reports without a year."""

    site: str
    url: str
    year: int
    due: date
    state: str
    shown: tuple[int, ...] = ()
    column: bool = False

    @property
    def places(self) -> tuple[Place, ...]:
        return (Place(self.url),)

    @property
    def subject(self) -> SiteElementSubject:
        return SiteElementSubject(self.site, f"site_report:{self.year}")

    @property
    def conclusive(self) -> bool:
        return self.state == "found"


def facts(page: Page, context: Context) -> bool | None:
    """Only a home page that carries a 网站标识码 shows that this is the website of a government."""
    return True if page.metas.get(_CODED) and path(page.url).count("/") == 1 else None


def gather(survey: Survey, context: Context) -> Iterator[SiteReport]:
    fetch = survey.fetches.get(survey.start)
    if fetch is None or (not fetch.page and not fetch.final_url):
        return
    told = [years for text in survey.texts() if (years := site_report_years(text)) is not None]
    shown = tuple(sorted(set().union(*told)))
    governmental = next(survey.facts("site_reports"), None) is not None
    last = context.today.year - (1 if context.today > date(context.today.year, *_DUE) else 2)
    missing = (governmental or bool(shown)) and survey.complete()
    for year in dict.fromkeys((*(year for year in shown if year < last), last)):
        state = "found" if year in shown else "missing" if missing else "unknown"
        due = date(year + 1, *_DUE)
        yield SiteReport(host(survey.start), survey.start, year, due, state, shown, set() in told)
