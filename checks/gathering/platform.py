"""The platform for government information (政府信息公开) and the columns it must have."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from checks.artifacts import Page
from checks.columns.stem import once
from checks.context import Context
from checks.elements.names import names
from checks.findings import Place
from checks.reading.kind import is_article
from checks.reading.shell import filled_by_script
from checks.reading.urls import host
from checks.subjects import SiteElementSubject
from checks.survey import Survey

KEEP = False
COLUMNS: Mapping[str, tuple[str, re.Pattern[str]]] = {
    "guide": ("政府信息公开指南", re.compile(r"公开(?:工作)?指南")),
    "institutions": (
        "政府信息公开制度",
        re.compile(
            r"公开(?:工作)?(?:相关|有关|配套)?制度|"
            r"[>\"'\s](?:政府|政务)?(?:信息)?公开(?:工作)?(?:规定|政策|法规|规章|法律法规|依据|保障)[<\"'\s]"
        ),
    ),
    "statutory": ("法定主动公开内容", re.compile(r"主动公开(?!申请)")),
    "reports": ("政府信息公开年报", re.compile(r"公开(?:工作)?(?:年报|年度报告|年度工作报告|报告)|年度报告")),
}
"""Each column with the ways in which sites name it; what only resembles it counts too."""

_PLATFORM = re.compile(r"(?:政府|政务)?信息公开(?:平台|专栏|专区|栏目|目录|网)?|政务公开")
_OWN, _PART = "own", "part"
_SCRIPTED = re.compile(r"ztree|zNodes|easyui-tree|layui-tree|gkmlpt|<iframe", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PlatformColumn:
    """One of the four columns.

    platform: addresses of the pages that are the platform. state: found, missing or unknown.
    """

    site: str
    url: str
    column: str
    platform: tuple[str, ...]
    state: str

    @property
    def label(self) -> str:
        return COLUMNS[self.column][0]

    @property
    def places(self) -> tuple[Place, ...]:
        return tuple(Place(page) for page in self.platform)

    @property
    def subject(self) -> SiteElementSubject:
        return SiteElementSubject(self.site, f"platform.{self.column}")

    @property
    def conclusive(self) -> bool:
        return self.state == "found"


def facts(page: Page, context: Context) -> Any:
    """named: columns that a page names, in its links or scripts. platform: it is the platform's own page, or a column
    of it (part). scripted: a script or a frame may show what it leads to.

    None for articles, which only speak of such columns, and for pages that have nothing to do with them.
    """
    if "公开" not in page.html or is_article(page):
        return None
    told: dict[str, Any] = {"named": [id for id, (_, pattern) in COLUMNS.items() if pattern.search(page.html)]}
    called = names(page)
    own = any(map(_PLATFORM.fullmatch, called.own))
    if own or any(map(_PLATFORM.fullmatch, called.columns)):
        told["platform"] = _OWN if own else _PART
        told["scripted"] = _SCRIPTED.search(page.html) is not None or filled_by_script(page)
    return told


def gather(survey: Survey, context: Context) -> Iterator[PlatformColumn]:
    """Nothing where no page is a platform or a part of one: the office may have its place on another site."""
    named: set[str] = set()
    pages: dict[str, dict[str, bool]] = {_OWN: {}, _PART: {}}
    for url, told in once(survey.facts("platform")):
        named.update(told["named"])
        fetch = survey.fetches.get(url)
        if "platform" in told and fetch is not None and fetch.page:
            pages[told["platform"]][url] = told["scripted"]
    platform = pages[_OWN] or pages[_PART]
    if not platform:
        return
    scripted = any(platform.values()) if pages[_OWN] else all(platform.values())
    closed = scripted or (len(named) < len(COLUMNS) and elsewhere(survey))
    for column in COLUMNS:
        state = "found" if column in named else "unknown" if closed else "missing"
        yield PlatformColumn(host(survey.start), survey.start, column, tuple(sorted(platform, key=len)), state)


def elsewhere(survey: Survey) -> bool:
    """The site names a platform that lies on another host."""
    own = host(survey.start)
    return any(
        host(url) != own
        for url, places in survey.links()
        if any(_PLATFORM.fullmatch("".join(place.text.split())) for place in places)
    )
