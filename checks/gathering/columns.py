"""The columns of a site: what each is called, how often it must be updated and when it last was."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from checks.artifacts import Fetch, Page
from checks.columns.canonical import most_linked
from checks.columns.discovery import Discovery, Found
from checks.columns.sheet import Sheet, from_facts, sheet
from checks.columns.state import reason, state
from checks.columns.stem import folder
from checks.context import Context
from checks.findings import Place
from checks.last_answer import last_answer
from checks.reading.urls import path
from checks.subjects import ColumnSubject
from checks.survey import Survey
from checks.vocabulary import UNKNOWN, Kind, Vocabulary

KEEP = True
DATED = True
_DEEP = 3
"""Names on the breadcrumb, its own among them."""


@dataclass(frozen=True, slots=True)
class Column:
    """A section of the site.

    url: its most linked address. kind: id in config/columns.toml, label: that kind in Chinese. row: the rule-pack
    row that holds its limit. limit_days: None when it need not be updated. latest: the newest entry's day, with its
    title and address; inferred when a part of that day was not said. items: entries on its first page, pages:
    announced. age: days since latest. usual_days: the rule pack's limit, which the profile may have changed.
    state: ok, stale, empty, needs_render, unverified (its page could not be fetched) or unknown.
    trail: its breadcrumb. review: being overdue may be in order. words: the placeholder shown. certain: there is no
    doubt that an empty column is empty. reason: why it is unverified.
    """

    url: str
    name: str
    kind: str
    label: str
    row: str
    limit_days: int | None
    state: str
    latest: date | None = None
    inferred: bool = False
    age: int | None = None
    usual_days: int | None = None
    title: str = ""
    address: str = ""
    items: int = 0
    pages: int | None = None
    trail: tuple[str, ...] = ()
    review: bool = False
    words: str = ""
    certain: bool = False
    reason: str = ""

    @property
    def called(self) -> str:
        """Its name, with what it belongs to where it lies deep: every division has its own 工作动态."""
        above = next((name for name in reversed(self.trail) if name != self.name), "")
        return f"{above}>{self.name}" if len(self.trail) >= _DEEP and above else self.name

    @property
    def subject(self) -> ColumnSubject:
        """The address without an index file's name, for the most linked form may change from run to run."""
        return ColumnSubject(folder(self.url))

    @property
    def conclusive(self) -> bool:
        return self.state in ("ok", "stale", "empty")

    @property
    def places(self) -> tuple[Place, ...]:
        return (Place(self.url, self.name),)


def consulted(context: Context) -> str:
    """A changed vocabulary may make another kind of a column, so what it judged before is not comparable."""
    return context.vocabulary.digest if context.vocabulary else ""


def facts(page: Page, context: Context) -> Any:
    found = sheet(page, context.today)
    return found.facts() if found else None


def gather(survey: Survey, context: Context) -> Iterator[Column]:
    yield from columns_of(survey, context)


@last_answer
def columns_of(survey: Survey, context: Context) -> tuple[Column, ...]:
    """All columns of a run, for those who look at them together."""
    return tuple(_columns(survey, context))


def _columns(survey: Survey, context: Context) -> Iterator[Column]:
    sheets = ((url, from_facts(found)) for url, found in survey.facts("columns"))
    declared = {column.url: column for column in context.declared}
    columns = list(Discovery(sheets, survey.fetches, survey.start).columns(declared))
    addresses = most_linked(survey.links(), (found.stem for found in columns))
    vocabulary: Vocabulary = context.vocabulary or Vocabulary()
    for found in columns:
        promised = declared.get(found.declared)
        name = (promised.name if promised else "") or _name(found, vocabulary)
        if promised or vocabulary.is_column(name):
            kind = _kind(name, found, promised, vocabulary)
            limit = _limit(kind, promised, context)
            url = addresses.get(found.stem, found.address)
            yield _column(found, url, name, kind, limit, survey.fetches.get(found.address), context)


def _column(
    found: Found, url: str, name: str, kind: Kind, limit: int | None, fetch: Fetch | None, context: Context
) -> Column:
    known = found.sheet or Sheet()
    latest = date.fromisoformat(known.latest) if known.latest else None
    row = context.rows.get(kind.row)
    return Column(
        url=url,
        name=name,
        kind=kind.id,
        label=kind.label,
        row=kind.row,
        limit_days=limit,
        state=state(found.sheet, fetch, limit, context.today),
        latest=latest,
        age=(context.today - latest).days if latest else None,
        usual_days=row.days if row else None,
        inferred=known.inferred,
        title=known.title,
        address=known.address,
        items=known.items,
        pages=known.pages,
        trail=known.trail,
        review=kind.review,
        words=known.words,
        certain=known.blank == "certain",
        reason=reason(found.sheet, fetch),
    )


def _name(found: Found, vocabulary: Vocabulary) -> str:
    """What the page calls itself, else what most links to it say, else its path."""
    if found.sheet and found.sheet.name:
        return found.sheet.name
    said = [text for text, _ in found.texts.most_common() if text]
    return next((text for text in said if vocabulary.is_column(text)), said[0] if said else path(found.address))


def _kind(name: str, found: Found, promised: Any, vocabulary: Vocabulary) -> Kind:
    """The profile's word holds, if it names a kind that exists."""
    named = vocabulary.named(promised.kind) if promised and promised.kind else UNKNOWN
    level = max(1, len(found.sheet.trail)) if found.sheet else 1
    return named if named is not UNKNOWN else vocabulary.kind(name, level)


def _limit(kind: Kind, promised: Any, context: Context) -> int | None:
    """The profile's limit goes before the rule pack's."""
    if promised and promised.limit_days is not None:
        return promised.limit_days
    row = context.rows.get(kind.row)
    return row.days if row else None
