"""Files offered for download on our own site: whether their text was read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from checks.artifacts import Fetch, OutcomeClass, Page
from checks.context import Context
from checks.findings import Place
from checks.reading.attachments.unread import Unread
from checks.subjects import LinkSubject
from checks.survey import Survey

KEEP = True
_NOT_TAKEN = {why.value: why for why in (Unread.LARGE, Unread.UNFINISHED)}


@dataclass(frozen=True, slots=True)
class Attachment:
    """One file. unread: why its text, or a part of it, was not read; detail: which part. places: who links to it."""

    url: str
    unread: Unread | None
    detail: str
    places: Sequence[Place]
    conclusive: bool = True

    @property
    def subject(self) -> LinkSubject:
        return LinkSubject(self.url)


def facts(page: Page, context: Context) -> Any:
    """Nothing: attachments are no pages, and their judgement itself says what was not read."""
    return None


def gather(survey: Survey, context: Context) -> Iterator[Attachment]:
    told = {url: (Unread(why) if why else None, detail) for url, (why, detail) in survey.facts("attachments")}
    told |= {fetch.url: (_NOT_TAKEN[fetch.reason], "") for fetch in survey.fetches.values() if _left_out(fetch)}
    places = {url: places for url, places in survey.links() if url in told}
    for url, (unread, detail) in told.items():
        yield Attachment(url, unread, detail, places.get(url) or (Place(url),))


def _left_out(fetch: Fetch) -> bool:
    return fetch.reason in _NOT_TAKEN and fetch.outcome.kind is OutcomeClass.ALIVE
