"""One of the things that the announcement of a consultation must say."""

from collections.abc import Iterator
from dataclasses import dataclass

from checks.findings import Place
from checks.reading.announcement import Announcement
from checks.subjects import PageElementSubject

LABELS = {"period": "提出意见的期限", "channel": "提出意见的方式", "draft": "草案", "explanation": "草案的说明"}


@dataclass(frozen=True, slots=True)
class ConsultationElement:
    """element: a key of LABELS. state: found, missing, doubtful (its text does not say it, but something else may) or
    unknown.
    """

    url: str
    title: str
    element: str
    state: str

    @property
    def label(self) -> str:
        return LABELS[self.element]

    @property
    def places(self) -> tuple[Place, ...]:
        return (Place(self.url, self.title),)

    @property
    def subject(self) -> PageElementSubject:
        return PageElementSubject(self.url, f"consultation-{self.element}")

    @property
    def conclusive(self) -> bool:
        return self.state == "found"


def elements(url: str, said: Announcement) -> Iterator[ConsultationElement]:
    """Those that this announcement must have; an explanation only where it names itself a weighty decision."""
    absent = "doubtful" if said.hidden else "missing"
    states = {
        "period": "found" if said.period else "unknown" if said.timed or said.form else absent,
        "channel": "found" if said.channels else "unknown" if said.form else absent,
    }
    if said.ruling and said.name:
        states["draft"] = "found" if said.drafted else "doubtful"
    if said.weighty:
        states["explanation"] = "found" if said.explained else "doubtful"
    for element, state in states.items():
        yield ConsultationElement(url, said.title, element, state)
