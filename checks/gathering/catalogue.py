"""The office's own catalogue (公开目录) against what the site names."""

from collections.abc import Iterator
from dataclasses import dataclass

import ada_url

from checks.artifacts import OutcomeClass, Page
from checks.context import Context
from checks.digest import digest
from checks.findings import Place
from checks.gathering.columns import columns_of
from checks.reading.urls import host
from checks.subjects import SiteElementSubject
from checks.survey import Survey
from checks.tasks.listed import Listed
from checks.tasks.names import Names

KEEP = False


@dataclass(frozen=True, slots=True)
class CatalogueItem:
    """One item. state: found, missing or unknown. dead: the address that the catalogue gives for it does not open."""

    site: str
    url: str
    item: Listed
    state: str
    dead: bool = False

    @property
    def places(self) -> tuple[Place, ...]:
        return (Place(self.url),)

    @property
    def subject(self) -> SiteElementSubject:
        return SiteElementSubject(self.site, f"listed:{self.item.group}:{self.item.name}")

    @property
    def conclusive(self) -> bool:
        return self.state == "found"


def consulted(context: Context) -> str:
    """A changed catalogue demands something else."""
    return digest(repr(context.catalogue)) if context.catalogue else ""


def facts(page: Page, context: Context) -> None:
    return None


def gather(survey: Survey, context: Context) -> Iterator[CatalogueItem]:
    """A site that was not read to its end may name elsewhere what was not seen."""
    if not context.catalogue:
        return
    names = Names((*(column.name for column in columns_of(survey, context)), *survey.texts()))
    whole = survey.complete()
    for item in context.catalogue:
        dead, alive = _opens(item, survey)
        state = "found" if alive or (item.name in names and not dead) else "missing" if whole else "unknown"
        yield CatalogueItem(host(survey.start), survey.start, item, state, dead)


def _opens(item: Listed, survey: Survey) -> tuple[bool, bool]:
    """(the address given is dead, it is alive); neither where none is given or nobody asked for it."""
    try:
        fetch = survey.fetches.get(ada_url.join_url(survey.start, item.address)) if item.address else None
    except ValueError:
        return False, False
    kind = fetch.outcome.kind if fetch else None
    return kind is OutcomeClass.DEAD, kind is OutcomeClass.ALIVE
