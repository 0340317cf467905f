"""Where the site lets its visitors go: links to sites that are no government's, and what may warn of them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from checks.artifacts import Page
from checks.context import Context
from checks.findings import Place
from checks.outside import outside
from checks.reading.prompts import beyond
from checks.reading.urls import MalformedAddress, host, path, resolve
from checks.subjects import SiteElementSubject
from checks.survey import Survey

KEEP = False
_ELEMENT = "exit-prompt"
_MOST_PLACES = 20
_PROMPT = re.compile(
    r"confirm\s*\(|out_?link|outside|wailian|leave|jumpTo|tiaozhuan"
    r"|getElementsByTagName\(\s*[\"']a[\"']|querySelectorAll\(\s*[\"'][^\"']*\ba\b|\$\(\s*[\"'](?:[^\"']*[\s,>])?a\b"
    r"|document\.links|addEventListener\(\s*[\"']click|on\(\s*[\"']click",
    re.IGNORECASE,
)
_SAYS = ("即将离开", "即将跳转", "即将访问", "离开本", "确定离开", "确认离开", "要离开")
_LIBRARY = re.compile(
    r"/[\w.-]*(?:jquery|swiper|bootstrap|superslide|slick|echarts|layui|layer|html5shiv|respond|flexslider|wow|qrcode"
    r"|jiathis|share|video|ckplayer|wdatepicker|laydate|pager?|createpage|marquee|scroll|slide|banner|focus|tab)"
    r"[\w.-]*\.js$",
    re.IGNORECASE,
)

Facts = Mapping[str, Any]
"""leaves: [address, text] of the first link to a stranger · guarded: something there may ask before one leaves."""


@dataclass(frozen=True, slots=True)
class Exits:
    """The site's ways out.

    url: the start address. leaving: pages with such links, each with the first one's address as its text.
    guarded: how many pages hold something that may be a prompt.
    """

    site: str
    url: str
    leaving: tuple[Place, ...]
    guarded: int
    pages: int

    @property
    def places(self) -> tuple[Place, ...]:
        return self.leaving[:_MOST_PLACES]

    @property
    def subject(self) -> SiteElementSubject:
        return SiteElementSubject(self.site, _ELEMENT)

    @property
    def conclusive(self) -> bool:
        """Scripts that may ask prove nothing; that no way out is left does."""
        return self.pages > 0 and not self.leaving


def facts(page: Page, context: Context) -> Facts | None:
    found: dict[str, Any] = {}
    for node in page.tree.css('a[href^="http" i],a[href^="//"],a[href*="="]'):
        attributes = node.attributes
        try:
            url = resolve(page.base, (attributes["href"] or "").strip())
        except MalformedAddress:
            continue
        if beyond(url):
            found["guarded"] = True
        elif outside(context).foreign(url, page.url, context.start) and not outside(context).serves(url):
            if attributes.get("onclick"):
                found["guarded"] = True
            found.setdefault("leaves", [url, " ".join(node.text(deep=True).split())[:60]])
    if "leaves" in found and _may_ask(page):
        found["guarded"] = True
    return found or None


def consulted(context: Context) -> str:
    return outside(context).digest


def gather(survey: Survey, context: Context) -> Iterator[Exits]:
    leaving, guarded = [], 0
    for url, told in survey.facts("exits"):
        guarded += bool(told.get("guarded"))
        if "leaves" in told:
            leaving.append(Place(url, told["leaves"][0][:120]))
    pages = sum(1 for fetch in survey.fetches.values() if fetch.page)
    yield Exits(host(survey.start), survey.start, tuple(leaving), guarded, pages)


def _may_ask(page: Page) -> bool:
    """A script of the page catches clicks or speaks of leaving, or one of its files, which we do not read, might."""
    if any(word in page.html for word in _SAYS):
        return True
    for node in page.tree.css("script"):
        source = node.attributes.get("src")
        if source:
            if not _library(page, source):
                return True
        elif _PROMPT.search(node.text(deep=True)):
            return True
    return False


def _library(page: Page, source: str) -> bool:
    """A file that is known to do something else, by its name, or that another host serves."""
    try:
        url = resolve(page.base, source.strip())
    except MalformedAddress:
        return True
    return host(url) != host(page.url) or _LIBRARY.search(path(url)) is not None
