"""The articles of a site: when each was published, where that was read, in which column, and since when we know it."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from checks.artifacts import Page
from checks.columns.belonging import Belonging
from checks.columns.genre import genre
from checks.columns.stem import stem
from checks.context import Context
from checks.findings import Place
from checks.gathering.columns import Column, columns_of
from checks.history import History, Sighting
from checks.last_answer import last_answer
from checks.reading.addresses import is_attachment
from checks.reading.article import article
from checks.reading.datedness import datedness
from checks.reading.header import document_number
from checks.reading.kind import is_article_address
from checks.reading.navigation import crumbs
from checks.reading.published import addressed, stated
from checks.reading.urls import key
from checks.subjects import ArticleSubject
from checks.survey import Survey

KEEP = True
_SHORT, _MONTH = 50, 30
_FURTHER = re.compile(r"(?<=\d)_\d{1,2}(?=\.s?html?$)")
_EVERYWHERE = 20
"""A file that more pages than this offer belongs to the site, not to an article."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article.

    day: of publication, as the article states it; read says where: meta, label, script, "" when it states none.
    made: the day that its address names. shown: stated, or see `checks.reading.datedness`. source: "" when unnamed.
    number: its 文号. files: attachments. column: the one whose list shows it, or None; named: what it calls its column
    itself. genre: an id of `checks.columns.genre`. sure: nobody could take it for a list. sighting: when it was first
    seen. together: how many of its column were first seen by the same run although they are older than the run before.
    imported: how many of its column bear the day of its address, or how many of the site bear it and
    say that they are at least a month older.
    """

    url: str
    title: str
    day: date | None
    read: str
    made: date | None
    shown: str
    source: str
    number: str
    files: int
    column: Column | None
    named: str
    genre: str
    sure: bool
    sighting: Sighting
    together: int = 0
    imported: int = 0

    @property
    def counted(self) -> date | None:
        """The day that statistics count it on."""
        return self.day or self.made

    @property
    def where(self) -> str:
        """The name of its column, as far as anybody knows it."""
        return self.column.name if self.column else self.named

    @property
    def places(self) -> tuple[Place, ...]:
        return (Place(self.url, self.title),)

    @property
    def subject(self) -> ArticleSubject:
        return ArticleSubject(self.url)

    @property
    def conclusive(self) -> bool:
        return self.day is not None


def facts(page: Page, context: Context) -> Any:
    told = article(page)
    if told is None:
        return None
    said, trail = stated(page), crumbs(page)
    noted = {
        "title": " ".join(told.title.split())[:200].encode("utf-8", "replace").decode(),
        "day": said[0].isoformat() if said else "",
        "read": said[1] if said else "",
        "shown": "stated" if said else datedness(page, told),
        "source": told.source or "",
        "number": document_number(told.header.get("number", "")) or told.header.get("number", "")[:60],
        "names": [name for name in (told.column, *reversed(trail)) if name][:5],
        "sure": bool(told.node is not None and len(told.text) >= _SHORT and told.title and _unmistakable(page)),
    }
    return {name: value for name, value in noted.items() if value}


def gather(survey: Survey, context: Context) -> Iterator[Article]:
    yield from articles_of(survey, context)


@last_answer
def articles_of(survey: Survey, context: Context) -> tuple[Article, ...]:
    """All articles of a run, each once, for those who look at them together."""
    noted = _noted(survey)
    columns = {column.url: column for column in columns_of(survey, context)}
    belonging = Belonging((column.url, column.name) for column in columns.values())
    said = {place: told.get("names", ()) for place, (_, told) in noted.items()}
    shelf = belonging.columns(survey.links(), said)
    files = _files(survey, noted)
    found = [
        _article(url, told, columns.get(shelf.get(place, "")), files[place], survey.history, context)
        for place, (url, told) in noted.items()
    ]
    return tuple(_compared(found))


def _unmistakable(page: Page) -> bool:
    return is_article_address(page.url) or "articletitle" in page.metas


def _noted(survey: Survey) -> dict[str, tuple[str, Mapping[str, Any]]]:
    """(address, facts) by canonical address; the second page of a long article is no article."""
    noted = {key(url): (url, told) for url, told in survey.facts("articles")}
    further = [place for place in noted if (first := _FURTHER.sub("", place)) != place and first in noted]
    for place in further:
        del noted[place]
    return noted


def _files(survey: Survey, noted: Mapping[str, Any]) -> Counter[str]:
    counts: Counter[str] = Counter()
    for url, places in survey.links():
        if len(places) <= _EVERYWHERE and is_attachment(url):
            counts.update({key(place.page) for place in places} & noted.keys())
    return counts


def _article(
    url: str, told: Mapping[str, Any], column: Column | None, files: int, history: History, context: Context
) -> Article:
    day = date.fromisoformat(told["day"]) if "day" in told else None
    names = told.get("names", ())
    named = names[0] if names else ""
    about = [*((column.name, *column.trail) if column else ()), *names]
    kind = column.kind if column else context.vocabulary.kind(named).id if context.vocabulary and named else ""
    return Article(
        url=url,
        title=told.get("title", ""),
        day=day,
        read=told.get("read", ""),
        made=addressed(url),
        shown=told["shown"],
        source=told.get("source", ""),
        number=told.get("number", ""),
        files=files,
        column=column,
        named=named,
        genre=genre(told.get("title", ""), about, told.get("number", ""), kind),
        sure=told.get("sure", False),
        sighting=_sighting(url, told.get("title", ""), day, column, history, context.today),
    )


def _sighting(url: str, title: str, day: date | None, column: Column | None, history: History, today: date) -> Sighting:
    """As it was first seen, which may be now."""
    known = history.sighting(key(url), title)
    if known is not None:
        return known
    reach = history.reach.get(stem(column.url)) if column else None
    return Sighting(key(url), title, today, history.listed if day and reach and day >= reach else None)


def _compared(found: list[Article]) -> Iterator[Article]:
    late = Counter(_batch(one) for one in found if one.day and one.sighting.absent and one.day < one.sighting.absent)
    made = Counter((one.where, one.made) for one in found if one.made)
    moved = Counter(one.made for one in found if one.made and one.day and (one.made - one.day).days > _MONTH)
    for one in found:
        imported = max(made[one.where, one.made], moved[one.made])
        yield replace(one, together=late[_batch(one)], imported=imported)


def _batch(one: Article) -> tuple[str, date]:
    return (one.column.url if one.column else "", one.sighting.seen)
