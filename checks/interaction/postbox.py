"""All letters that a site shows."""

from dataclasses import dataclass
from datetime import date

from checks.findings import Place
from checks.interaction.writing import Writing
from checks.subjects import SiteSubject


@dataclass(frozen=True, slots=True)
class Postbox:
    """newest: the newest day of an answer anywhere, or None. asked_for: the page that shows it. writings: letters with
    a page of their own, those apart left out. missing: by element (答复单位, …) how many of the `answers` that were
    read do not show it. unread: lists that scripts fill.
    """

    site: str
    url: str
    newest: date | None
    writings: tuple[Writing, ...]
    answers: int
    missing: tuple[tuple[str, int], ...]
    unread: tuple[str, ...]
    asked_for: str

    @property
    def places(self) -> tuple[Place, ...]:
        return (Place(self.url),)

    @property
    def subject(self) -> SiteSubject:
        return SiteSubject(self.site)

    @property
    def conclusive(self) -> bool:
        return not self.unread and self.newest is not None
