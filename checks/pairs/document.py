"""A policy document, wherever on the site it is published, with the interpretations of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from checks.findings import Place
from checks.subjects import PageElementSubject

if TYPE_CHECKING:
    from checks.pairs.interpretation import Interpretation

_ABOVE = (
    "国发",
    "国办",
    "国函",
    "国令",
    "中发",
    "中办",
    *"京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新",
)
"""How numbers of the State and of provinces begin."""


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
        """The State's or a province's: whoever reprints it need not have had a hand in its interpretation."""
        return self.number.startswith(_ABOVE)

    @property
    def places(self) -> tuple[Place, ...]:
        return (Place(self.url, self.title),)

    @property
    def subject(self) -> PageElementSubject:
        return PageElementSubject(self.url, "interpretation")

    @property
    def conclusive(self) -> bool:
        return self.linked
