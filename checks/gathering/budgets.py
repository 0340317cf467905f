"""The budgets and final accounts that a site publishes, page by page."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from checks.artifacts import Page
from checks.context import Context
from checks.findings import Place
from checks.reading.budget import budget
from checks.reading.published import published
from checks.subjects import PageElementSubject
from checks.survey import Survey

KEEP = False


@dataclass(frozen=True, slots=True)
class BudgetPage:
    """One page; see `checks.reading.budget.Budget`. published: its day, or None."""

    url: str
    title: str
    year: int
    kind: str
    published: date | None
    approved: date | None
    tables: bool
    files: bool
    explained: bool
    three: bool
    reasoned: bool

    @property
    def whole(self) -> bool:
        """Everything it publishes stands on the page itself."""
        return self.tables and not self.files

    @property
    def places(self) -> tuple[Place, ...]:
        return (Place(self.url, self.title),)

    @property
    def subject(self) -> PageElementSubject:
        return PageElementSubject(self.url, "budget")

    @property
    def conclusive(self) -> bool:
        return self.whole


def facts(page: Page, context: Context) -> Any:
    found = budget(page)
    if found is None:
        return None
    day = published(page)
    told = asdict(found) | {"approved": found.approved.isoformat() if found.approved else ""}
    return told | {"published": day.isoformat() if day else ""}


def gather(survey: Survey, context: Context) -> Iterator[BudgetPage]:
    for url, told in survey.facts("budgets"):
        days = {name: date.fromisoformat(told[name]) if told[name] else None for name in ("approved", "published")}
        yield BudgetPage(url, **{**told, **days})
