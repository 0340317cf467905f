"""The seven items of 网站标识: what the home page, with the footers that scripts put into it, shows of each."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from checks.artifacts import OutcomeClass, Page
from checks.context import Context
from checks.findings import Place
from checks.reading.footer_items import ELEMENTS, Grade
from checks.reading.fragments import footer_sources, is_footer_file
from checks.reading.identity import identity
from checks.reading.urls import host, key, without_fragment
from checks.subjects import SiteElementSubject
from checks.survey import Survey

KEEP = True
_HOPS = 5
_RANK = {Grade.FOUND: 0, Grade.OUTDATED: 1, Grade.WEAK: 2}

Facts = Mapping[str, Any]
"""items: {element: [grade, text]} · footer: it reads like one · hollow: scripts fill it · refresh: where the page
moves on to · sources: files of its own host that put a footer into it · foreign: such a file lies on another host."""


@dataclass(frozen=True, slots=True)
class SiteElement:
    """One of the seven items.

    url: the home page. state: found, missing or unknown. evidence: what shows it; of a missing item, a trace that
    is not enough, or ""; of an unknown one, why. looked: every address that was read for it, the home page first.
    elsewhere: how many of the other `pages` show it.
    """

    site: str
    url: str
    element: str
    state: str
    evidence: str
    looked: tuple[str, ...] = ()
    elsewhere: int = 0
    pages: int = 0

    @property
    def label(self) -> str:
        return ELEMENTS[self.element]

    @property
    def places(self) -> tuple[Place, ...]:
        return (Place(self.url),)

    @property
    def subject(self) -> SiteElementSubject:
        return SiteElementSubject(self.site, self.element)

    @property
    def conclusive(self) -> bool:
        return self.state != "unknown"


@dataclass(frozen=True, slots=True)
class _View:
    """The home page and the footer files read with it; doubt: why something may have escaped us, or ""."""

    url: str
    read: Mapping[str, Facts]
    doubt: str


def facts(page: Page, context: Context) -> Facts:
    told = identity(page)
    own = host(page.url)
    sources = footer_sources(page)
    found: dict[str, Any] = {"footer": told.footer.readable}
    if told.items:
        found["items"] = {element: [shown.grade.value, shown.text] for element, shown in told.items.items()}
    if told.footer.hollow:
        found["hollow"] = True
    if page.refresh:
        found["refresh"] = page.refresh
    if same := [source for source in sources if host(source) == own]:
        found["sources"] = same
    if any(is_footer_file(source) for source in sources if host(source) != own):
        found["foreign"] = True
    return found


def gather(survey: Survey, context: Context) -> Iterator[SiteElement]:
    view = _view(survey)
    pages, counts = _others(survey, {key(address) for address in view.read})
    for element in ELEMENTS:
        state, evidence = _judged(element, view)
        yield SiteElement(
            host(survey.start), view.url, element, state, evidence, tuple(view.read), counts[element], pages
        )


def _judged(element: str, view: _View) -> tuple[str, str]:
    shown = [told["items"][element] for told in view.read.values() if element in told.get("items", ())]
    grade, text = min(shown, key=lambda each: _RANK[each[0]], default=("", ""))
    if grade == Grade.FOUND:
        return "found", text
    if grade == Grade.OUTDATED:
        return "found", f"{text}（旧地址，建议更换）"
    return ("unknown", view.doubt) if view.doubt else ("missing", text)


def _view(survey: Survey) -> _View:
    url, home = _home(survey)
    if home is None:
        return _View(url, {}, "首页未能读取")
    read, unread = {url: home}, []
    waiting = home.get("sources", ())
    while waiting:
        known = _pick(survey, waiting)
        following: list[str] = []
        for source in waiting:
            told = known.get(key(source)) if _alive(survey, source) else None
            if told is None:
                unread.append(source)
            else:
                read[source] = told
                following += told.get("sources", ())
        waiting = [source for source in dict.fromkeys(following) if source not in read and source not in unread]
    return _View(url, read, _doubt(read, unread))


def _doubt(read: Mapping[str, Facts], unread: list[str]) -> str:
    if unread:
        return f"页脚文件未能读取：{unread[0]}"
    if any(told.get("foreign") for told in read.values()):
        return "页脚由其他网站的文件写入"
    if len(read) == 1 and any(told.get("hollow") for told in read.values()):
        return "页脚由脚本生成，未能读取"
    return "" if any(told["footer"] for told in read.values()) else "未见可以识别的页脚，可能由脚本生成"


def _home(survey: Survey) -> tuple[str, Facts | None]:
    """The page a visitor of the start address comes to see, redirects and refreshes followed."""
    url, told = _landed(survey, survey.start), None
    for _ in range(_HOPS):
        told = _pick(survey, [url]).get(key(url))
        target = told.get("refresh") if told else None
        if target is None or key(target) == key(url):
            break
        url = _landed(survey, target)
    return url, told


def _landed(survey: Survey, url: str) -> str:
    fetch = survey.fetches.get(without_fragment(url))
    return fetch.final_url or url if fetch else url


def _alive(survey: Survey, url: str) -> bool:
    fetch = survey.fetches.get(url)
    return fetch is not None and (fetch.fragment or fetch.outcome.kind is OutcomeClass.ALIVE)


def _pick(survey: Survey, urls: Iterable[str]) -> dict[str, Facts]:
    """The facts of a few documents, by canonical address."""
    wanted = {key(url): key(_landed(survey, url)) for url in urls}
    sought = frozenset(wanted.values())
    found = {key(url): told for url, told in survey.facts("identity") if key(url) in sought}
    return {url: found[landed] for url, landed in wanted.items() if landed in found}


def _others(survey: Survey, seen: set[str]) -> tuple[int, dict[str, int]]:
    """How many other pages there are, and how many of them show each item."""
    pages, counts = 0, dict.fromkeys(ELEMENTS, 0)
    for url, told in survey.facts("identity"):
        if key(url) in seen or is_footer_file(url):
            continue
        pages += 1
        for element, (grade, _) in told.get("items", {}).items():
            counts[element] += grade != Grade.WEAK
    return pages, counts
