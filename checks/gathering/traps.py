"""Suspected traps: shapes of addresses that the crawl stopped following, with what it saw of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

from checks.artifacts import Page
from checks.context import Context
from checks.findings import Place
from checks.reading.traps import grows, shape
from checks.subjects import LinkSubject
from checks.survey import Survey

KEEP = False
_REASON = "trap"
_ACCIDENT = 2
"""So many addresses that feed on themselves may come of one slip of the pen."""
_EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Trap:
    """Addresses of one shape that were not followed any more.

    url: an address with N for every number and without values. asked: how many of the shape were read.
    refused: how many were not; examples: some of them. places: the pages that link to those.
    """

    url: str
    asked: int
    refused: int
    examples: tuple[str, ...]
    places: tuple[Place, ...]

    @property
    def subject(self) -> LinkSubject:
        return LinkSubject(self.url)

    @property
    def asked_for(self) -> str:
        """A real address, for the pattern is none."""
        return self.examples[0]

    @property
    def conclusive(self) -> bool:
        return False


def facts(page: Page, context: Context) -> Any:
    """Nothing: the fetches say it all."""
    return None


def gather(survey: Survey, context: Context) -> Iterator[Trap]:
    refused: dict[str, list[str]] = {}
    for fetch in survey.fetches.values():
        if fetch.reason == _REASON and not _way_back(fetch.url):
            refused.setdefault(_pattern(fetch.url), []).append(fetch.url)
    if not refused:
        return
    asked = [_pattern(fetch.url) for fetch in survey.fetches.values() if fetch.page]
    places: dict[str, dict[str, Place]] = {}
    for url, found in survey.links():
        fetch = survey.fetches.get(url)
        if fetch is not None and fetch.reason == _REASON:
            places.setdefault(_pattern(url), {}).update((place.page, place) for place in found)
    for pattern, urls in refused.items():
        if len(urls) > _ACCIDENT or not all(map(grows, urls)):
            seen = tuple(places.get(pattern, {}).values()) or (Place(survey.start),)
            yield Trap(pattern, asked.count(pattern), len(urls), tuple(urls[:_EXAMPLES]), seen)


def _pattern(url: str) -> str:
    return f"{url.partition('://')[0]}://{shape(url)}"


def _way_back(url: str) -> bool:
    """A parameter holds an address of the site: one for every page, and as many as there are pages."""
    return "/" in unquote(url.partition("?")[2])
