"""Link targets: each address once, with what came of asking for it and every page that links there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from checks.artifacts import Fetch, Outcome, OutcomeClass, Page
from checks.context import Context
from checks.findings import Finding, Place
from checks.reading.addresses import is_attachment, noun
from checks.reading.traps import unsessioned
from checks.subjects import LinkSubject
from checks.survey import Survey

KEEP = False


@dataclass(frozen=True, slots=True)
class Target:
    """One address that pages link to.

    fetch: what happened when it was asked for. places: every page that links there, at least one.
    """

    url: str
    fetch: Fetch
    places: Sequence[Place]

    @property
    def subject(self) -> LinkSubject:
        """The number of a visit is another one every time; the link is the same."""
        return LinkSubject(unsessioned(self.url))

    @property
    def conclusive(self) -> bool:
        return self.fetch.outcome.kind in (OutcomeClass.ALIVE, OutcomeClass.DEAD)

    @property
    def alive(self) -> bool:
        return self.fetch.outcome.kind is OutcomeClass.ALIVE

    @property
    def dead(self) -> bool:
        return self.fetch.outcome.kind is OutcomeClass.DEAD

    @property
    def attachment(self) -> bool:
        return is_attachment(self.url)

    @property
    def local_file(self) -> bool:
        """The address points into the computer of whoever wrote the page: an image pasted from an office program."""
        return self.url.lower().startswith("file:")

    @property
    def fault(self) -> str:
        """What is wrong, in a reader's words."""
        if self.local_file:
            return "内容指向编辑人员电脑上的文件，公众无法看到"
        return f"{noun(self.url)}{self._answer}"

    @property
    def record(self) -> str:
        """When and how it was asked, and what came of it."""
        return f"{self.fetch.at} 以 {self.fetch.method} 方式访问，{self._answer}".lstrip()

    def finding(self, suggestion: str, row: str) -> Finding:
        """The target as a fault: every page that links to it is a place. row: the rule-pack row it rests on."""
        return Finding(
            subject=self.subject,
            url=self.url,
            places=self.places,
            message=f"{self.fault}，有{len(self.places)}个页面引用。",
            suggestion=suggestion,
            evidence=self.record,
            row=row,
        )

    @property
    def _answer(self) -> str:
        code = f"，返回代码 {self.fetch.status}" if self.fetch.status else ""
        return f"{self.fetch.outcome.label}{code}"


def facts(page: Page, context: Context) -> Any:
    """Nothing: the archive keeps the edges, and the survey hands them over."""
    return None


def gather(survey: Survey, context: Context) -> Iterator[Target]:
    for url, places in survey.links():
        # A link that stands there but was not asked for is no proof of anything, so it must be seen as unresolved.
        fetch = survey.fetches.get(url) or Fetch(url, Outcome.EXCLUDED, reason="not_asked")
        yield Target(url, fetch, places)
