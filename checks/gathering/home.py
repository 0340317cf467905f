"""The home page as a page that must be updated: the newest day it shows, and the newest on the pages below it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checks.artifacts import Page
from checks.columns.sheet import from_facts
from checks.columns.stem import stem
from checks.context import Context
from checks.findings import Place
from checks.gathering.columns import Column, columns_of
from checks.reading.urls import host
from checks.subjects import SiteSubject
from checks.survey import Survey

KEEP = True
_OPEN = frozenset({"unverified", "needs_render", "unknown"})


@dataclass(frozen=True, slots=True)
class Home:
    """latest: the newest day among the home page's own entries, with the entry's title and address; None when it
    shows none. below: the column that was updated last, or None. open: how many of those that must be
    updated could not be judged.
    today: the day of the run. render: scripts fill lists on the home page itself.
    """

    url: str
    today: date
    latest: date | None
    inferred: bool
    title: str
    address: str
    below: Column | None
    open: int
    render: bool

    @property
    def newest(self) -> date | None:
        """The newest day anywhere on the site."""
        days = [day for day in (self.latest, self.below.latest if self.below else None) if day is not None]
        return max(days, default=None)

    @property
    def places(self) -> tuple[Place, ...]:
        return (Place(self.url),)

    @property
    def subject(self) -> SiteSubject:
        return SiteSubject(host(self.url))

    @property
    def conclusive(self) -> bool:
        return self.newest is not None


def facts(page: Page, context: Context) -> None:
    return None  # what it looks at, the columns have noted


def gather(survey: Survey, context: Context) -> Iterator[Home]:
    fetch = survey.fetches.get(survey.start)
    if fetch is None or (not fetch.page and not fetch.final_url):
        return
    places = {stem(survey.start), stem(fetch.final_url or survey.start)}
    sheets = (from_facts(found) for url, found in survey.facts("columns") if stem(url) in places)
    shown = max(sheets, key=lambda sheet: sheet.latest, default=None)
    columns = columns_of(survey, context)
    dated = [column for column in columns if column.latest is not None]
    yield Home(
        url=survey.start,
        today=context.today,
        latest=date.fromisoformat(shown.latest) if shown and shown.latest else None,
        inferred=bool(shown and shown.inferred),
        title=shown.title if shown else "",
        address=shown.address if shown else "",
        below=max(dated, key=lambda column: column.latest or date.min, default=None),
        open=sum(1 for column in columns if column.limit_days is not None and column.state in _OPEN),
        render=bool(shown and shown.render),
    )
