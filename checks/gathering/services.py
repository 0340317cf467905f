"""Whether a site offers services (办事服务) at all: looked for in every name and every link of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checks.artifacts import Page
from checks.context import Context
from checks.findings import Place
from checks.gathering.channels import home_facts, unseen
from checks.gathering.columns import columns_of
from checks.reading.kind import is_index_address
from checks.reading.urls import host
from checks.subjects import SiteSubject
from checks.survey import Survey

KEEP = False
_SERVICE = re.compile("办事|服务|办理|审批|一网通|一件事|政务|便民|指南|下载|查询|申报|预约|许可|缴费")


@dataclass(frozen=True, slots=True)
class ServiceOffer:
    """state: found, missing (nothing on the whole site, which was read) or unknown. pages: how many were read."""

    site: str
    url: str
    state: str
    pages: int

    @property
    def places(self) -> tuple[Place, ...]:
        return (Place(self.url),)

    @property
    def subject(self) -> SiteSubject:
        return SiteSubject(self.site)

    @property
    def conclusive(self) -> bool:
        return self.state == "found"


def facts(page: Page, context: Context) -> bool | None:
    """Only of pages that may be the home page: whether its markup speaks of services."""
    return _SERVICE.search(page.html) is not None if is_index_address(page.url) else None


def gather(survey: Survey, context: Context) -> Iterator[ServiceOffer]:
    pages = sum(1 for fetch in survey.fetches.values() if fetch.page)
    state = "found" if _shown(survey, context) else "missing"
    if state == "missing" and unseen(survey, context, bool(home_facts(survey, "services"))):
        state = "unknown"
    yield ServiceOffer(host(survey.start), survey.start, state, pages)


def _shown(survey: Survey, context: Context) -> bool:
    names = (column.name for column in columns_of(survey, context))
    return any(_SERVICE.search(text) for said in (names, survey.texts()) for text in said)
