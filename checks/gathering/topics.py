"""Whether the site mentions each kind of information that its office must disclose of its own accord."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from checks.artifacts import Page
from checks.context import Context
from checks.findings import Place
from checks.gathering import platform
from checks.gathering.columns import columns_of
from checks.gathering.yearly_reports import site_kind
from checks.reading.urls import host
from checks.reading.yearly.office import Office
from checks.subjects import SiteElementSubject
from checks.survey import Survey
from checks.topics import Topic, Topics

KEEP = False
_COUNTY = re.compile(r"(?:县|旗|(?<!自治)(?<!地)区)(?:人民政府|政府)(?:门户)?网?站?$")
_CLOSED = frozenset({"needs_render", "unverified"})
_APART = re.compile("依申请|意见箱|信箱|留言|咨询|投诉|举报")
"""Columns that hold nothing of what is looked for, so that it does not matter that they could not be read."""


@dataclass(frozen=True, slots=True)
class DisclosureTopic:
    """platform: addresses of the pages that are the platform. state: found, missing or unknown."""

    site: str
    url: str
    topic: Topic
    platform: tuple[str, ...]
    state: str

    @property
    def places(self) -> tuple[Place, ...]:
        return tuple(map(Place, self.platform))

    @property
    def subject(self) -> SiteElementSubject:
        return SiteElementSubject(self.site, f"topic.{self.topic.id}")

    @property
    def conclusive(self) -> bool:
        return self.state == "found"


def consulted(context: Context) -> str:
    return f"{context.topics.digest if context.topics else ''} {context.office}"


def facts(page: Page, context: Context) -> None:
    return None


def gather(survey: Survey, context: Context) -> Iterator[DisclosureTopic]:
    """Nothing where no page is a platform: the office may have its place on another site."""
    declared: Topics = context.topics or Topics()
    bound = _bound(survey, context)
    due = [topic for topic in declared.topics if topic.offices & bound and _holds(topic, context)]
    pages = next((column.platform for column in platform.gather(survey, context)), ()) if due else ()
    if not pages:
        return
    absent = _absent(survey, context, due)
    closed = bool(absent) and _closed(survey, context)
    for topic in due:
        state = "found" if topic.id not in absent else "unknown" if closed else "missing"
        yield DisclosureTopic(host(survey.start), survey.start, topic, pages, state)


def _bound(survey: Survey, context: Context) -> frozenset[str]:
    kind = site_kind(survey, context)
    if kind is not Office.GOVERNMENT:
        return frozenset({kind.value} - {""})
    told: Iterator[Any] = (known["site"] for _, known in survey.facts("yearly_reports") if "site" in known)
    county = any(_COUNTY.search("".join(name.split())) for name in told)
    return frozenset({"government", "county"} if county else {"government"})


def _holds(topic: Topic, context: Context) -> bool:
    row = context.rows.get(topic.row)
    return row is not None and row.in_force(context.today)


def _absent(survey: Survey, context: Context, due: list[Topic]) -> frozenset[str]:
    wanted = {topic.id: topic.names for topic in due}
    names = (column.name for column in columns_of(survey, context))
    for said in (names, survey.texts()):
        for text in said:
            plain = "".join(text.split())
            for id in [id for id, pattern in wanted.items() if pattern.search(plain)]:
                del wanted[id]
            if not wanted:
                return frozenset()
    return frozenset(wanted)


def _closed(survey: Survey, context: Context) -> bool:
    """More may be there than was seen."""
    if not survey.complete() or platform.elsewhere(survey):
        return True
    if any(told.get("scripted") and told["platform"] == "own" for _, told in survey.facts("platform")):
        return True
    return any(column.state in _CLOSED and not _APART.search(column.name) for column in columns_of(survey, context))
