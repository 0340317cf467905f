"""A policy document, wherever on the site it is published, with the interpretations of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from checks.findings import Place
from checks.subjects import PageElementSubject

if TYPE_CHECKING:
    from checks.pairs.interpretation import Interpretation

_STATE = ("国发", "国办", "国函", "国令", "中发", "中办")


@dataclass(frozen=True, slots=True)
class Document:
    """urls: every page of the site that publishes it, in order. interpretations: those that name it in their titles.
    linked: one of its pages leads to one of them. related: a page has a place for related documents.
    """

    urls: tuple[str, ...]
    title: str
    number: str
    names: tuple[str, ...]
    day: date | None
    related: bool
    lapsed: bool
    sample: tuple[int, ...]
    interpretations: tuple[Interpretation, ...] = ()
    linked: bool = False

    @property
    def url(self) -> str:
        return self.urls[0]

    @property
    def borrowed(self) -> bool:
        """It is the State's: whoever reprints it need not have had a hand in its interpretation."""
        return self.number.startswith(_STATE)

    @property
    def places(self) -> tuple[Place, ...]:
        return (Place(self.url, self.title),)

    @property
    def subject(self) -> PageElementSubject:
        return PageElementSubject(self.url, "interpretation")

    @property
    def conclusive(self) -> bool:
        return self.linked
