"""How many service guides (办事指南) lack so many of the eight elements that they count as incomplete."""

from collections.abc import Iterator
from dataclasses import dataclass

from checks.artifacts import Page
from checks.columns.stem import once
from checks.context import Context
from checks.findings import Place
from checks.reading.urls import host
from checks.subjects import TallySubject
from checks.survey import Survey

KEEP = False
_KIND, _LACKS, _COUNT = "service", "cn19.guide-elements", "cn19.count-guides"


@dataclass(frozen=True, slots=True)
class GuideTally:
    """incomplete: guides that lack at least `lacks` elements. most: how many such are too many.

    pages: how many guides there are. open: how many of them could not be read.
    """

    site: str
    url: str
    row: str
    lacks: int
    most: int
    incomplete: tuple[str, ...]
    pages: int
    open: int

    @property
    def places(self) -> tuple[Place, ...]:
        return tuple(map(Place, sorted(self.incomplete)))  # whatever order they came in

    @property
    def subject(self) -> TallySubject:
        return TallySubject(self.site, self.row)

    @property
    def too_many(self) -> bool:
        """So many, or every one of fewer."""
        return len(self.incomplete) >= self.most or 0 < len(self.incomplete) == self.pages < self.most

    @property
    def conclusive(self) -> bool:
        """Even if every guide that could not be read were incomplete, it would not be too many."""
        return len(self.incomplete) + self.open < min(self.most, self.pages)


def consulted(context: Context) -> str:
    lacks = context.rows.get(_LACKS)
    return f"{context.elements.digest if context.elements else ''} {lacks.limits if lacks else ''}"


def facts(page: Page, context: Context) -> None:
    return None


def gather(survey: Survey, context: Context) -> Iterator[GuideTally]:
    lacks, most = (context.rows.get(row) for row in (_LACKS, _COUNT))
    kind = next((kind for kind in (context.elements.kinds if context.elements else ()) if kind.id == _KIND), None)
    if kind is None or lacks is None or lacks.count is None or most is None or most.count is None:
        return
    seen = {url: told[_KIND] for url, told in once(survey.facts("elements")) if _KIND in told}
    if not seen:
        return
    shown = {url: len(told["shown"]) for url, told in seen.items() if told["read"]}
    incomplete = tuple(url for url, count in shown.items() if len(kind.elements) - count >= lacks.count)
    yield GuideTally(
        host(survey.start),
        survey.start,
        most.id,
        lacks.count,
        most.count,
        incomplete,
        len(seen),
        len(seen) - len(shown),
    )
