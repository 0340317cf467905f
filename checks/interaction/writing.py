"""A letter that the public wrote, as all pages together tell of it."""

from dataclasses import dataclass
from datetime import date

from checks.findings import Place
from checks.subjects import LetterSubject


@dataclass(frozen=True, slots=True)
class Writing:
    """url: the letter's own page. asked_for: a page that tells of it, best one of this run. state: as of `Letter`.
    apart: it belongs to 信访, 举报 and the like, which have rules of their own.
    """

    url: str
    title: str
    asked: date | None
    answered: date | None
    state: str
    office: str
    apart: bool
    asked_for: str

    @property
    def places(self) -> tuple[Place, ...]:
        return (Place(self.asked_for, self.title),)

    @property
    def subject(self) -> LetterSubject:
        return LetterSubject(self.url)

    @property
    def conclusive(self) -> bool:
        return self.state == "answered"
