"""The site's record number (ICP备案编号) and the link to the system in which anybody can look it up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checks.artifacts import Page
from checks.columns.stem import once
from checks.context import Context
from checks.findings import Place
from checks.reading.urls import host
from checks.subjects import SiteElementSubject
from checks.survey import Survey

KEEP = False
LINKED, OLD, BARE = "linked", "old", "bare"
_NUMBER = re.compile(r"ICP(?:备案?)?(?:证)?(?:编?号)?[:：\s]{0,3}备?\d{5,}号", re.IGNORECASE)
_SYSTEM, _OLD_SYSTEM = "beian.miit.gov.cn", "miitbeian.gov.cn"
_RANK = (LINKED, OLD, BARE)


@dataclass(frozen=True, slots=True)
class RecordNumber:
    """The number as the site shows it at its best.

    state: linked, old (only to the address that was replaced) or bare. page: one that shows it so.
    pages: how many pages, and files that scripts put into pages, show the number.
    """

    site: str
    url: str
    state: str
    page: str
    pages: int

    @property
    def places(self) -> tuple[Place, ...]:
        return (Place(self.page),)

    @property
    def subject(self) -> SiteElementSubject:
        return SiteElementSubject(self.site, "icp-link")

    @property
    def conclusive(self) -> bool:
        return self.pages > 0


def facts(page: Page, context: Context) -> str | None:
    """The state on this page; None where it shows no number itself. Scripts that write markup are read as text."""
    if "ICP" not in page.html or not _NUMBER.search(page.html):
        return None
    html = page.html.lower()
    return LINKED if _SYSTEM in html else OLD if _OLD_SYSTEM in html else BARE


def gather(survey: Survey, context: Context) -> Iterator[RecordNumber]:
    own = host(survey.start)
    told = {url: state for url, state in once(survey.facts("records")) if host(url) == own}
    if told:
        page = min(told, key=lambda url: _RANK.index(told[url]))
        yield RecordNumber(own, survey.start, told[page], page, len(told))
