"""Whether the site goes on publishing: the budget of this year and the final accounts of the last."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from checks.artifacts import Page
from checks.context import Context
from checks.findings import Place
from checks.reading.budget import budget_title
from checks.reading.urls import host
from checks.subjects import SiteElementSubject
from checks.survey import Survey

KEEP = False
_FROM = {"预算": (7, 1), "决算": (12, 1)}
"""Our own: by then every budget and every final account has long been approved and its 20 days are over."""


@dataclass(frozen=True, slots=True)
class BudgetDuty:
    """kind: 预算 or 决算, of `year`. shown: there is one. before: there is the one of the year before, and the
    whole site was seen."""

    site: str
    url: str
    kind: str
    year: int
    shown: bool
    before: bool

    @property
    def places(self) -> tuple[Place, ...]:
        return (Place(self.url),)

    @property
    def subject(self) -> SiteElementSubject:
        return SiteElementSubject(self.site, f"budget:{self.kind}:{self.year}")

    @property
    def conclusive(self) -> bool:
        return self.shown


def facts(page: Page, context: Context) -> None:
    return None


def gather(survey: Survey, context: Context) -> Iterator[BudgetDuty]:
    shown = {titled for text in survey.texts() if "算" in text and (titled := budget_title(text))}
    complete = bool(shown) and survey.complete()
    for kind, day in _FROM.items():
        last = context.today.year - (kind == "决算") - (context.today < date(context.today.year, *day))
        for year in range(min((year for year, _ in shown), default=last), last + 1):
            there, before = (year, kind) in shown, complete and year == last and (year - 1, kind) in shown
            yield BudgetDuty(host(survey.start), survey.start, kind, year, there, before)
