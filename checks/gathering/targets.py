"""Link targets: each address once, with what came of asking for it and every page that links there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from checks.artifacts import Fetch, OutcomeClass, Page
from checks.context import Context
from checks.findings import Place
from checks.reading.urls import path
from checks.subjects import LinkSubject
from checks.survey import Survey

KEEP = False
_ATTACHMENT = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|wps|et|dps|ofd|zip|rar|7z|txt|csv)$|/P0\d{10,}|downfile\.jsp|/module/download/|download\.jsp",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Target:
    """One address that pages link to.

    fetch: what happened when it was asked for. places: every page that links there, at least one.
    """

    url: str
    fetch: Fetch
    places: tuple[Place, ...]

    @property
    def subject(self) -> LinkSubject:
        return LinkSubject(self.url)

    @property
    def conclusive(self) -> bool:
        return self.fetch.outcome.kind in (OutcomeClass.ALIVE, OutcomeClass.DEAD)

    @property
    def dead(self) -> bool:
        return self.fetch.outcome.kind is OutcomeClass.DEAD

    @property
    def attachment(self) -> bool:
        return _ATTACHMENT.search(path(self.url)) is not None


def facts(page: Page, context: Context) -> Any:
    """Nothing: the archive keeps the edges, and the survey hands them over."""
    return None


def gather(survey: Survey, context: Context) -> Iterator[Target]:
    for url, places in survey.links():
        fetch = survey.fetches.get(url)
        if fetch is not None:
            yield Target(url, fetch, places)
