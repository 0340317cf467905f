"""The code of the site (网站标识码) wherever its pages give it: in the head, in the footer, in the reporting button."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from checks.artifacts import Page
from checks.columns.stem import once
from checks.context import Context
from checks.findings import Place
from checks.reading.urls import host
from checks.subjects import SiteElementSubject
from checks.survey import Survey

KEEP = False
SOURCES: Mapping[str, str] = {
    "meta": "页面头部 SiteIDCode 标签",
    "footer": "页面底部“网站标识码”",
    "button": "“我为政府网站找错”图标的 sitecode",
}
_FOOTER = re.compile(r"标识码(?:<[^<>]{0,100}>|&nbsp;|[\s:：])*([0-9A-Za-z]{6,14})(?![0-9A-Za-z])")
_BUTTON = re.compile(r"(?:\bsitecode=[\"'](?=[\w]+[\"'])|jiucuo\.html\?site_code=)(\w{6,14})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """One code as one source gives it: on how many pages, and one of them."""

    source: str
    code: str
    pages: int
    page: str


@dataclass(frozen=True, slots=True)
class SiteCode:
    """Every code that the site gives, the most frequent first."""

    site: str
    url: str
    told: tuple[Told, ...]

    @property
    def places(self) -> tuple[Place, ...]:
        return tuple(Place(each.page) for each in self.told)

    @property
    def subject(self) -> SiteElementSubject:
        return SiteElementSubject(self.site, "site-code")

    @property
    def conclusive(self) -> bool:
        return bool(self.told)


def facts(page: Page, context: Context) -> Any:
    """The code by its source; None where the page gives none."""
    found = {"meta": page.metas.get("siteidcode", "")[:40]}
    if "标识码" in page.html and (codes := _FOOTER.findall(page.html)):
        found["footer"] = codes[-1]  # an article may speak of others above it
    if "jiucuo" in page.html and (match := _BUTTON.search(page.html)):
        found["button"] = match[1]
    return {source: code for source, code in found.items() if code} or None


def gather(survey: Survey, context: Context) -> Iterator[SiteCode]:
    """Of the site's own host alone: another host may be another site."""
    own, counts, first = host(survey.start), Counter(), {}
    for url, told in once(survey.facts("sitecodes")):
        if host(url) == own:
            for source, code in told.items():
                counts[source, code] += 1
                first.setdefault((source, code), url)
    told = tuple(Told(*key, pages, first[key]) for key, pages in counts.most_common())
    if told:
        yield SiteCode(own, survey.start, told)
