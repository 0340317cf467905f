"""A public consultation, with what this site tells of its result."""

from dataclasses import dataclass
from datetime import date

from checks.findings import Place
from checks.reading.announcement import Announcement
from checks.subjects import PageElementSubject


@dataclass(frozen=True, slots=True)
class Consultation:
    """result: where its result is told, an address or the words of a link, or "". today: the day of the run."""

    url: str
    announcement: Announcement
    result: str
    today: date

    @property
    def title(self) -> str:
        return self.announcement.title

    @property
    def places(self) -> tuple[Place, ...]:
        return (Place(self.url, self.title),)

    @property
    def subject(self) -> PageElementSubject:
        return PageElementSubject(self.url, "consultation")

    @property
    def conclusive(self) -> bool:
        return self.announcement.period is not None
