"""The columns of a site: what each is called, how often it must be updated and when it last was."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from checks.artifacts import OutcomeClass, Page
from checks.columns.discovery import Discovery, Found
from checks.columns.sheet import Sheet, from_facts, sheet
from checks.columns.stem import stem
from checks.context import Context
from checks.findings import Place
from checks.reading.urls import path
from checks.subjects import ColumnSubject
from checks.survey import Survey
from checks.vocabulary import UNKNOWN, Kind, Vocabulary

KEEP = True


@dataclass(frozen=True, slots=True)
class Column:
    """A section of the site.

    url: its most linked address. kind: id in config/columns.toml, label: that kind in Chinese. row: the rule-pack
    row that holds its limit. limit_days: None when it need not be updated. latest: the newest entry's day, with its
    title and address; inferred when a part of that day was not said. items: entries on its first page, pages:
    announced. state: ok, stale, empty, needs_render, unverified (its page could not be fetched) or unknown.
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
    def subject(self) -> ColumnSubject:
        return ColumnSubject(self.url)

    @property
    def conclusive(self) -> bool:
        return self.state in ("ok", "stale", "empty")

    @property
    def places(self) -> tuple[Place, ...]:
        return (Place(self.url, self.name),)


def facts(page: Page, context: Context) -> Any:
    found = sheet(page, context.today)
    return found.facts() if found else None


def gather(survey: Survey, context: Context) -> Iterator[Column]:
    sheets = ((url, from_facts(found)) for url, found in survey.facts("columns"))
    discovery = Discovery(sheets, survey.fetches, survey.start)
    vocabulary: Vocabulary = context.vocabulary or Vocabulary()
    declared = {stem(column.url): column for column in context.declared}
    columns = {column.stem: column for column in discovery.columns(column.url for column in context.declared)}
    addresses = _addresses(survey, set(columns))
    for place, found in columns.items():
        promised = declared.get(place)
        name = (promised.name if promised else "") or _name(found, vocabulary)
        if promised or vocabulary.is_column(name):
            yield _column(found, name, promised, _most_linked(addresses[place], found.address), survey, context)


def _column(found: Found, name: str, promised: Any, url: str, survey: Survey, context: Context) -> Column:
    known = found.sheet or Sheet()
    kind = _kind(name, known, promised, context.vocabulary or Vocabulary())
    limit = _limit(kind, promised, context)
    latest = date.fromisoformat(known.latest) if known.latest else None
    return Column(
        url=url,
        name=name,
        kind=kind.id,
        label=kind.label,
        row=kind.row,
        limit_days=limit,
        state=_state(found, latest, limit, survey, context.today),
        latest=latest,
        inferred=known.inferred,
        title=known.title,
        address=known.address,
        items=known.items,
        pages=known.pages,
        trail=known.trail,
        review=kind.review,
        words=known.words,
        certain=known.blank == "certain",
        reason=_reason(found, survey),
    )


def _state(found: Found, latest: date | None, limit: int | None, survey: Survey, today: date) -> str:
    known = found.sheet
    if known is None:
        fetch = survey.fetches.get(found.address)
        alive = fetch is not None and fetch.page and fetch.outcome.kind is OutcomeClass.ALIVE
        return "unknown" if alive else "unverified"
    if not known.items and (known.render or known.blank):
        return "needs_render" if known.render else "empty"
    if limit is None:
        return "ok" if known.items or known.worded else "unknown"
    if latest is None:
        return "unknown"
    return "stale" if (today - latest).days > limit else "ok"


def _reason(found: Found, survey: Survey) -> str:
    if found.sheet is not None:
        return ""
    fetch = survey.fetches.get(found.address)
    return fetch.outcome.label if fetch else "本次没有访问"


def _name(found: Found, vocabulary: Vocabulary) -> str:
    """What the page calls itself, else what most links to it say, else its path."""
    if found.sheet and found.sheet.name:
        return found.sheet.name
    said = [text for text, _ in found.texts.most_common() if text]
    return next((text for text in said if vocabulary.is_column(text)), said[0] if said else path(found.address))


def _kind(name: str, known: Sheet, promised: Any, vocabulary: Vocabulary) -> Kind:
    if promised and promised.kind:
        named = vocabulary.named(promised.kind)
        if named is not UNKNOWN:
            return named
    return vocabulary.kind(name, max(1, len(known.trail)))


def _limit(kind: Kind, promised: Any, context: Context) -> int | None:
    if promised and promised.limit_days is not None:
        return promised.limit_days
    row = context.rows.get(kind.row)
    return row.days if row else None


def _addresses(survey: Survey, wanted: set[str]) -> dict[str, Counter[str]]:
    """How many places link to each address of each column."""
    counts: dict[str, Counter[str]] = {place: Counter() for place in wanted}
    for url, places in survey.links():
        if (place := stem(url)) in counts:
            counts[place][url.partition("#")[0]] += len(places)
    return counts


def _most_linked(counts: Counter[str], otherwise: str) -> str:
    return min(counts, key=lambda url: (-counts[url], len(url), url), default=otherwise)
