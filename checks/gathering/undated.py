"""Columns whose articles do not say when they were published."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from checks.artifacts import OutcomeClass, Page
from checks.context import Context
from checks.findings import Place
from checks.gathering.articles import Article, articles_of
from checks.gathering.columns import Column, columns_of
from checks.reading.kind import is_article_address
from checks.reading.urls import host, key
from checks.subjects import ColumnElementSubject
from checks.survey import Survey

KEEP = False
_SILENT = frozenset({"inside", "none"})


@dataclass(frozen=True, slots=True)
class Datedness:
    """The articles of one column that has to be updated.

    undated: those that show no day of publication anywhere outside their text. dated: how many do. open: how many
    could not be judged or read.
    """

    column: Column
    undated: tuple[Article, ...]
    dated: int
    open: int

    @property
    def url(self) -> str:
        return self.column.url

    @property
    def places(self) -> tuple[Place, ...]:
        return tuple(Place(article.url, article.title) for article in self.undated) or self.column.places

    @property
    def subject(self) -> ColumnElementSubject:
        return ColumnElementSubject(self.column.subject.url, "published")

    @property
    def conclusive(self) -> bool:
        return not self.undated and self.dated > 0 and not self.open


def facts(page: Page, context: Context) -> None:
    return None  # what it looks at, the articles have noted


def gather(survey: Survey, context: Context) -> Iterator[Datedness]:
    shelves: dict[str, list[Article]] = defaultdict(list)
    articles = articles_of(survey, context)
    for article in articles:
        if article.column is not None:
            shelves[article.column.url].append(article)
    unread = _unread(survey, {key(article.url) for article in articles})
    for column in columns_of(survey, context):
        if column.limit_days is not None:
            yield _datedness(column, shelves[column.url], unread)


def _datedness(column: Column, articles: list[Article], unread: int) -> Datedness:
    undated = tuple(article for article in articles if article.sure and article.shown in _SILENT)
    dated = sum(article.shown in ("stated", "beside") for article in articles)
    return Datedness(column, undated, dated, len(articles) - len(undated) - dated + unread)


def _unread(survey: Survey, known: set[str]) -> int:
    """Articles of the site that could not be read this time: nobody knows which column they belong to."""
    home = host(survey.start)
    return sum(
        fetch.outcome.kind is OutcomeClass.UNVERIFIED
        and host(fetch.url) == home
        and is_article_address(fetch.url)
        and key(fetch.url) not in known
        for fetch in survey.fetches.values()
    )
