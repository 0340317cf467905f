"""A week of timed visits: how often the home page was asked for, and how often it did not open."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from checks.artifacts import Page
from checks.context import Context
from checks.findings import Place
from checks.reading.urls import host
from checks.subjects import SiteSubject
from checks.survey import Survey
from checks.visit import Access, Network, Visit

KEEP = True
ROW = "cn19.availability"
_DAYS, _DEMANDED, _SHARE = 7, 20, 0.05
_SHANGHAI = ZoneInfo("Asia/Shanghai")


@dataclass(frozen=True, slots=True)
class Availability:
    """The whole days before the day of the run.

    first, last: the first and the last of them. counts: the visits of each day that count. demanded: how many a day
    are. limit: the share of failed visits at which a site fails. certain: failed visits during which our own network
    was proven to be in order; doubtful: those that may be its fault. unclear: how many visits do not count.
    """

    url: str
    first: date
    last: date
    counts: tuple[int, ...]
    demanded: int
    limit: float
    certain: tuple[Visit, ...]
    doubtful: tuple[Visit, ...]
    unclear: int

    asked_for = None
    """Nothing that a crawl asks for: the visits were made before."""

    @property
    def total(self) -> int:
        return sum(self.counts)

    @property
    def failed(self) -> int:
        return len(self.certain) + len(self.doubtful)

    @property
    def share(self) -> float:
        """Of the visits that count, those that failed; 0 when none count."""
        return self.failed / self.total if self.total else 0.0

    @property
    def lacking(self) -> int:
        """Days with fewer visits than are demanded; with any of them the week cannot be judged."""
        return sum(count < self.demanded for count in self.counts)

    @property
    def conclusive(self) -> bool:
        return not self.lacking and self.share < self.limit

    @property
    def places(self) -> tuple[Place, ...]:
        return (Place(self.url),)

    @property
    def subject(self) -> SiteSubject:
        return SiteSubject(host(self.url))


def facts(page: Page, context: Context) -> None:
    return None


def gather(survey: Survey, context: Context) -> Iterator[Availability]:
    """Nothing where nobody visits the site."""
    row = context.rows.get(ROW)
    days = (row.days if row else None) or _DAYS
    week = tuple(context.today - timedelta(days=back) for back in range(days, 0, -1))
    rounds = [one for one in _rounds(survey.visits) if _day(one) in week]
    if not rounds:
        return
    counted = [one for one in rounds if one.access in (Access.OPEN, Access.FAILED)]
    daily = Counter(_day(one) for one in counted)
    failed = [one for one in counted if one.access is Access.FAILED]
    yield Availability(
        url=survey.start,
        first=week[0],
        last=week[-1],
        counts=tuple(daily[day] for day in week),
        demanded=(row.count if row else None) or _DEMANDED,
        limit=(row.share if row else None) or _SHARE,
        certain=tuple(one for one in failed if one.network is Network.FINE),
        doubtful=tuple(one for one in failed if one.network is not Network.FINE),
        unclear=len(rounds) - len(counted),
    )


def _rounds(visits: Iterable[Visit]) -> Iterator[Visit]:
    """One visit a round: a site that opens in one way is open, else the first way that was tried speaks for it."""
    for _, ways in groupby(sorted(visits, key=lambda visit: visit.at), key=lambda visit: visit.at):
        tried = [visit for visit in ways if visit.access is not Access.UNTRIED]
        if tried:
            yield next((visit for visit in tried if visit.access is Access.OPEN), tried[0])


def _day(visit: Visit) -> date:
    return visit.at.astimezone(_SHANGHAI).date()
