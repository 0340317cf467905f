"""An interpretation of a policy, with the document it names in its title where this site publishes it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from checks.findings import Place
from checks.pairs.document import Document
from checks.subjects import PageElementSubject


@dataclass(frozen=True, slots=True)
class Interpretation:
    """One page that interprets a policy.

    document: None where the site has none of that name, or several. linked: the page leads to it, or to a file or
    page elsewhere that bears its name. titled: its title says that it is one, not its column alone. related: the page
    has a place for related documents. form: text, picture or video; elements and copied are told of text alone.
    copied: how much of it stands in the document, 0 to 1, or None.
    """

    url: str
    title: str
    day: date | None
    form: str
    titled: bool
    related: bool
    elements: tuple[str, ...]
    document: Document | None
    linked: bool
    copied: float | None

    @property
    def places(self) -> tuple[Place, ...]:
        return (Place(self.url, self.title),)

    @property
    def subject(self) -> PageElementSubject:
        return PageElementSubject(self.url, "document")

    @property
    def conclusive(self) -> bool:
        return self.document is not None
