"""Pages of a known kind and the elements they must show: 机构职能, 领导信息, 政府信息公开指南 …"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from checks.artifacts import Page
from checks.columns.stem import once
from checks.context import Context
from checks.elements.content import Content, content
from checks.elements.kinds import Element, PageKind, PageKinds
from checks.elements.names import Names, names
from checks.findings import Place
from checks.reading.header import header
from checks.reading.kind import is_article
from checks.reading.urls import host
from checks.subjects import SiteElementSubject
from checks.survey import Survey

KEEP = False
_OWN, _EVIDENCE = "own", "evidence"

Facts = Mapping[str, Any]
"""Of each kind the page is of: role: own, or evidence alone · read: False where it may say more than can be read ·
shown: ids of the elements it shows · pictures: it holds some."""


@dataclass(frozen=True, slots=True)
class RequiredElement:
    """One element of one kind of page on this site.

    lacking: the pages that do not show it, all of the kind where they show it together. pages: how many pages of the
    kind could be read. state: found, missing or unknown. doubtful: a picture may show it.
    """

    site: str
    url: str
    kind: PageKind
    element: Element
    state: str
    lacking: tuple[str, ...]
    pages: int
    doubtful: bool

    @property
    def places(self) -> tuple[Place, ...]:
        return tuple(map(Place, sorted(self.lacking)))  # whatever order they came in

    @property
    def subject(self) -> SiteElementSubject:
        return SiteElementSubject(self.site, f"{self.kind.id}.{self.element.id}")

    @property
    def row(self) -> str:
        return self.element.row

    @property
    def conclusive(self) -> bool:
        return self.state != "unknown"


def consulted(context: Context) -> str:
    return context.elements.digest if context.elements else ""


def facts(page: Page, context: Context) -> Facts | None:
    kinds: PageKinds = context.elements or PageKinds()
    called = names(page)
    roles = [(kind, role) for kind in kinds.kinds if (role := _role(page, called, kind))]
    plain = any(not kind.head for kind, _ in roles)
    told = content(page) if plain else None
    found = {
        kind.id: _told(kind, role, told) if told and not kind.head else _headed(page, kind) for kind, role in roles
    }
    return {id: shown for id, shown in found.items() if shown} or None


def gather(survey: Survey, context: Context) -> Iterator[RequiredElement]:
    kinds: PageKinds = context.elements or PageKinds()
    seen: dict[str, dict[str, Facts]] = {kind.id: {} for kind in kinds.kinds}
    for url, told in once(survey.facts("elements")):
        fetch = survey.fetches.get(url)
        if fetch is None or not fetch.fragment:
            for id in told.keys() & seen.keys():
                seen[id][url] = told[id]
    for kind in kinds.kinds:
        if any(told["role"] == _OWN for told in seen[kind.id].values()):
            for element in kind.elements:
                row = context.rows.get(element.row)
                if row is None or row.in_force(context.today):
                    yield _required(survey, kind, element, seen[kind.id])


def _headed(page: Page, kind: PageKind) -> Facts | None:
    head = header(page)
    shown = [element.id for element in kind.elements if head.get(element.id)]
    return {"role": _OWN, "read": True, "shown": shown, "pictures": False} if head else None


def _role(page: Page, called: Names, kind: PageKind) -> str:
    if kind.column:
        return _OWN if any(map(kind.names.fullmatch, called.columns)) and is_article(page) else ""
    if any(kind.names.fullmatch(name) for name in called.own):
        return _OWN
    if not kind.together:
        return ""
    if any(kind.names.fullmatch(name) for name in called.columns):
        return _EVIDENCE
    return _EVIDENCE if kind.also and any(map(kind.also.fullmatch, called.own + called.columns)) else ""


def _told(kind: PageKind, role: str, told: Content) -> Facts:
    text = told.whole if kind.together else told.text
    return {
        "role": role,
        "read": told.prose >= kind.least and not told.closed,
        "shown": [element.id for element in kind.elements if element.accepts and element.accepts.search(text)],
        "pictures": told.pictures,
    }


def _required(survey: Survey, kind: PageKind, element: Element, seen: Mapping[str, Facts]) -> RequiredElement:
    read = {url: told for url, told in seen.items() if told["read"] and told["role"] == _OWN}
    lacking = {url: told for url, told in read.items() if element.id not in told["shown"]}
    unread = any(not told["read"] for told in seen.values())
    if kind.together:
        shown = any(element.id in told["shown"] for told in seen.values())
        state = "found" if shown else "unknown" if unread or not read else "missing"
    else:
        state = "missing" if lacking else "unknown" if unread else "found"
    if state != "missing":
        lacking = {}
    doubtful = element.review or any(told["pictures"] for told in lacking.values())
    return RequiredElement(host(survey.start), survey.start, kind, element, state, tuple(lacking), len(read), doubtful)
