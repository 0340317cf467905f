"""One place where an entry's fault stands."""

from dataclasses import dataclass
from datetime import datetime

from checks.findings import Place
from checks.reading.urls import key


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place and what runs saw of its page.

    page: address of the page. text: for a link, its visible text.
    gone_since: start of the first run that got 404 or 410 for the page, aware; None while it answers.
    """

    page: str
    text: str = ""
    gone_since: datetime | None = None

    @property
    def place(self) -> Place:
        return Place(self.page, self.text)

    @property
    def identity(self) -> tuple[str, str]:
        """Two occurrences with one identity are the same place."""
        return key(self.page), self.text
