"""The labels in the head of each page (网页标签) that tell programs what it is, by the three levels of pages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from checks.artifacts import Page
from checks.columns.stem import once, stem
from checks.context import Context
from checks.findings import Place
from checks.gathering.columns import columns_of
from checks.reading.kind import is_article
from checks.reading.urls import host
from checks.reading.visible import squeezed, visible
from checks.subjects import SiteElementSubject
from checks.survey import Survey

KEEP = False
LEVELS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "site": ("网站", {"SiteName": "网站名称", "SiteDomain": "网站域名", "SiteIDCode": "政府网站标识码"}),
    "column": (
        "栏目页",
        {
            "ColumnName": "栏目名称",
            "ColumnDescription": "栏目描述",
            "ColumnKeywords": "栏目关键词",
            "ColumnType": "栏目类别",
        },
    ),
    "article": ("内容页", {"ArticleTitle": "标题", "PubDate": "发布时间", "ContentSource": "来源"}),
}
"""What each level of pages must have, by the name of the label; every page must have those of the site."""

_NAMES = tuple(name for _, names in LEVELS.values() for name in names)
_LEAST = 30
"""A page with less text is a frame, a counter or a redirect."""


@dataclass(frozen=True, slots=True)
class MetaLabel:
    """One required label of one level of pages.

    lacking: the pages of that level without it. pages: how many pages of the level there are.
    """

    site: str
    url: str
    level: str
    name: str
    lacking: tuple[str, ...]
    pages: int

    @property
    def places(self) -> tuple[Place, ...]:
        return tuple(map(Place, sorted(self.lacking)))  # whatever order they came in

    @property
    def subject(self) -> SiteElementSubject:
        return SiteElementSubject(self.site, f"meta.{self.level}.{self.name}")

    @property
    def conclusive(self) -> bool:
        return self.pages > 0


def facts(page: Page, context: Context) -> Any:
    """article: whether it is one. lacks: which labels are absent or empty. None for what is no page of its own."""
    if page.refresh or not page.title or len(squeezed(visible(page.tree))) < _LEAST:
        return None
    return {"article": is_article(page), "lacks": [name for name in _NAMES if not page.metas.get(name.lower())]}


def gather(survey: Survey, context: Context) -> Iterator[MetaLabel]:
    lacking: dict[tuple[str, str], list[str]] = {(level, name): [] for level in LEVELS for name in LEVELS[level][1]}
    pages = dict.fromkeys(LEVELS, 0)
    columns = {stem(column.url) for column in columns_of(survey, context)}
    for url, told in once(survey.facts("metas")):
        fetch = survey.fetches.get(url)
        if fetch is not None and fetch.page:
            for level in _levels(url, told, columns):
                pages[level] += 1
                for name in told["lacks"]:
                    if (level, name) in lacking:
                        lacking[level, name].append(url)
    for (level, name), found in lacking.items():
        yield MetaLabel(host(survey.start), survey.start, level, name, tuple(found), pages[level])


def _levels(url: str, told: Mapping[str, Any], columns: set[str]) -> Iterator[str]:
    yield "site"
    if told["article"]:
        yield "article"
    elif stem(url) in columns:
        yield "column"
