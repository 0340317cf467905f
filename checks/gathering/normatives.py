"""Official documents with the head that says whether they hold, and what else on the site says that they do not."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from checks.artifacts import Page
from checks.columns.stem import once
from checks.context import Context
from checks.elements.names import names
from checks.findings import Place
from checks.reading.abolition import abolitions
from checks.reading.addresses import is_attachment
from checks.reading.article import article
from checks.reading.header import document_number, head_day
from checks.reading.naming import core
from checks.reading.published import published
from checks.reading.urls import host, path
from checks.reading.validity_term import validity_term
from checks.reading.visible import visible
from checks.subjects import PageElementSubject, SiteElementSubject
from checks.survey import Survey

KEEP = False
_VALID = frozenset({"有效", "现行有效", "继续有效", "是"})
_COLUMN = re.compile(r".{0,10}规范性文件(?:库|公开|查询)?")
_FILE = re.compile(r"\.(?:docx?|wps|pdf|ofd|zip|rar)$", re.IGNORECASE)
_OFFER = re.compile(
    r"(?:下载|导出|打印)(?:word|pdf|wps|ofd|文件|全文|正文|原文)|(?:word|pdf|ofd|文件|全文|正文|原文)版?下载", re.I
)
_END = 6


@dataclass(frozen=True, slots=True)
class NormativeDocument:
    """A document whose head says that it holds, or that it does not.

    valid: its head says so. until: the last day of its term; stated: the head itself names that day; said: the words
    that tell of it. abolished: the page of this site that abolishes it by its 文号, or None.
    """

    url: str
    title: str
    valid: bool
    validity: str
    until: date | None
    stated: bool
    said: str
    abolished: Place | None = None

    @property
    def places(self) -> tuple[Place, ...]:
        return (Place(self.url, self.title),)

    @property
    def subject(self) -> PageElementSubject:
        return PageElementSubject(self.url, "head.validity")

    @property
    def conclusive(self) -> bool:
        return True


@dataclass(frozen=True, slots=True)
class DocumentFiles:
    """Whether the documents of the site's 规范性文件 columns can be downloaded. lacking: those that offer no file."""

    site: str
    url: str
    lacking: tuple[str, ...]
    pages: int

    @property
    def places(self) -> tuple[Place, ...]:
        return tuple(map(Place, sorted(self.lacking)))

    @property
    def subject(self) -> SiteElementSubject:
        return SiteElementSubject(self.site, "normative.files")

    @property
    def conclusive(self) -> bool:
        return self.pages > 0


def facts(page: Page, context: Context) -> Any:
    """Of a document with a head: what it says of its validity. Of every article: the documents that it abolishes."""
    found = article(page)
    if found is None:
        return None
    told: dict[str, Any] = {"title": found.title[:200]}
    if gone := abolitions(found):
        told["abolishes"] = [list(one) for one in gone]
    head = found.header
    if head.get("number") or head.get("validity"):
        told |= {
            "number": document_number(head.get("number", "")),
            "validity": "".join(head.get("validity", "").split()),
        }
        told["name"] = core(head.get("name") or found.title)
        told |= _term(page, found.text, head)
        if any(map(_COLUMN.fullmatch, names(page).columns)):
            told["files"] = _offers(page)
    return told if len(told) > 1 else None


def gather(survey: Survey, context: Context) -> Iterator[NormativeDocument | DocumentFiles]:
    known = list(once(survey.facts("normatives")))
    gone: dict[str, list[tuple[str, str, str, str]]] = {}
    for url, told in known:
        for number, around in told.get("abolishes", ()):
            gone.setdefault(_year_and_number(number), []).append((url, told["title"], number, around))
    yield from (_document(url, told, gone) for url, told in known if "validity" in told)
    listed = {url: told["files"] for url, told in known if "files" in told}
    if listed:
        lacking = tuple(url for url, offered in listed.items() if not offered)
        yield DocumentFiles(host(survey.start), survey.start, lacking, len(listed))


def _document(
    url: str, told: Mapping[str, Any], gone: Mapping[str, list[tuple[str, str, str, str]]]
) -> NormativeDocument:
    end = told["name"][-_END:]
    by = next(
        (
            Place(page, title)
            for page, title, number, around in gone.get(_year_and_number(told["number"]), ())
            if page != url
            and len(end) == _END
            and _organ(number).endswith(_organ(told["number"]))
            and end in core(around)
        ),
        None,
    )
    until = date.fromisoformat(told["until"]) if "until" in told else None
    validity = told["validity"]
    return NormativeDocument(
        url, told["title"], validity in _VALID, validity, until, told.get("stated", False), told.get("said", ""), by
    )


def _term(page: Page, text: str, head: Mapping[str, str]) -> dict[str, Any]:
    """The head's own last day before what the text says; a term counts from the later of two days."""
    if end := head_day(head, "expires"):
        return {"until": end.isoformat(), "stated": True, "said": head["expires"]}
    days = [day for day in (head_day(head, "written"), head_day(head, "released"), published(page)) if day]
    term = validity_term(text, max(days, default=None)) if "期" in text else None
    return {"until": term[0].isoformat(), "said": term[1][:120]} if term else {}


def _offers(page: Page) -> bool:
    files = any(is_attachment(link.url) or _FILE.search(path(link.url)) for link in page.links)
    return files or _OFFER.search("".join(visible(page.tree).split())) is not None


def _year_and_number(number: str) -> str:
    """文号 are written with several brackets, and in a table the name of the document may run into them."""
    return "|".join(re.findall(r"\d+", number))


def _organ(number: str) -> str:
    return re.split(r"[〔\[(]", number)[0]
