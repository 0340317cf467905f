"""What an HTTP answer means: alive, dead, or neither because something stood between us and the page."""

from collections.abc import Mapping
from dataclasses import dataclass

from checks.artifacts import Outcome, Page
from checks.reading.page import read_page


@dataclass(frozen=True, slots=True)
class Answer:
    """One complete HTTP answer. headers: names in lower case. body: content decoding already undone."""

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    method: str = "GET"


@dataclass(frozen=True, slots=True)
class Calibration:
    """How a host answers an impossible address: its status and the signature of what it shows."""

    status: int
    signature: str = ""


@dataclass(frozen=True, slots=True)
class Meaning:
    """outcome and a short machine reason; page when the body is an HTML document that can be judged."""

    outcome: Outcome
    reason: str = ""
    page: Page | None = None


def meaning(answer: Answer, calibration: Calibration | None = None) -> Meaning:
    """The meaning of an answer that is no redirect."""
    content_type = answer.headers.get("content-type", "")
    if answer.status >= 400:
        return Meaning(Outcome.BROKEN, f"http_{answer.status}")
    if "html" in content_type.lower():
        return Meaning(Outcome.OK, "", read_page(answer.url, answer.body, content_type))
    return Meaning(Outcome.OK)


def calibrate(answer: Answer) -> Calibration:
    """What this answer to an impossible address teaches about its host."""
    return Calibration(answer.status)
