"""The seven items that tell whose site it is, on the pages within the site: the footer should be the same on all."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from checks.artifacts import Page
from checks.columns.stem import once, stem
from checks.context import Context
from checks.findings import Place
from checks.reading.footer_items import ELEMENTS, Grade
from checks.reading.urls import host
from checks.subjects import SiteElementSubject
from checks.survey import Survey

KEEP = False
_ENOUGH = 3
"""A page that shows this many of the items has a footer that was read whole."""


@dataclass(frozen=True, slots=True)
class FooterItem:
    """One item on the pages within the site.

    lacking: pages that show several others and not this one. pages: how many show several at all.
    """

    site: str
    url: str
    element: str
    lacking: tuple[str, ...]
    pages: int

    @property
    def label(self) -> str:
        return ELEMENTS[self.element]

    @property
    def places(self) -> tuple[Place, ...]:
        return tuple(map(Place, sorted(self.lacking)))  # whatever order they came in

    @property
    def subject(self) -> SiteElementSubject:
        return SiteElementSubject(self.site, f"inside.{self.element}")

    @property
    def conclusive(self) -> bool:
        return self.pages > 0


def facts(page: Page, context: Context) -> None:
    """Nothing of its own: the facts of `identity` say it all."""
    return


def gather(survey: Survey, context: Context) -> Iterator[FooterItem]:
    """What no page shows is the home page's fault, and what the home page lacks is judged there."""
    home, lacking, pages, shown = stem(survey.start), {element: [] for element in ELEMENTS}, 0, set()
    for url, told in once(survey.facts("identity")):
        fetch = survey.fetches.get(url)
        if stem(url) == home or fetch is None or not fetch.page or not _whole(told):
            continue
        pages += 1
        for element in ELEMENTS:
            if _shows(told, element):
                shown.add(element)
            elif element not in told["items"]:
                lacking[element].append(url)
    for element, found in lacking.items():
        yield FooterItem(host(survey.start), survey.start, element, tuple(found) if element in shown else (), pages)


def _whole(told: Mapping[str, Any]) -> bool:
    """Its footer could be read, and no script writes a part of it."""
    if not told["footer"] or any(told.get(sign) for sign in ("hollow", "sources", "foreign", "refresh")):
        return False
    return sum(_shows(told, element) for element in ELEMENTS) >= _ENOUGH


def _shows(told: Mapping[str, Any], element: str) -> bool:
    return told.get("items", {}).get(element, (Grade.WEAK,))[0] != Grade.WEAK
