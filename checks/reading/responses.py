"""What an HTTP answer means: alive, dead, or neither because something stood between us and the page."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from checks.artifacts import Outcome, Page
from checks.reading import soft404
from checks.reading.challenge import challenge, is_maintenance
from checks.reading.login import is_login
from checks.reading.missing import missing
from checks.reading.page import read_page
from checks.reading.sniff import Kind, looks_like_html, sniff
from checks.reading.urls import path
from checks.reading.visible import visible

_REFUSALS = frozenset({403, 405, 407, 412, 418, 511, 521, 567, 999})
_GONE = frozenset({404, 410})
_LIMITS = frozenset({429, 509})
_NO_CONTENT = frozenset({204, 205})
_LARGEST_REFUSAL = 200_000
_FILE = re.compile(r"\.(?:pdf|docx|xlsx|pptx|ofd|zip|rar|7z|jpe?g|png|gif|bmp)$", re.IGNORECASE)
_OFFICE = re.compile(r"\.(?:doc|xls|ppt|wps|et|dps)$", re.IGNORECASE)
_OFFICE_MARKUP = b"urn:schemas-microsoft-com:office"


@dataclass(frozen=True, slots=True)
class Answer:
    """One complete HTTP answer. headers: names in lower case. body: content decoding already undone.

    whole: False when the body was not read to its end (or not at all); then its absence says nothing.
    """

    url: str
    status: int
    headers: Mapping[str, str]
    body: bytes
    method: str = "GET"
    whole: bool = True

    @property
    def content_type(self) -> str:
        return self.headers.get("content-type", "")

    @property
    def unread(self) -> bool:
        """There may be a body that we do not have."""
        promised = self.headers.get("content-length", "").strip() not in ("", "0")
        return not self.body and (self.method == "HEAD" or not self.whole or promised)


@dataclass(frozen=True, slots=True)
class Calibration:
    """How a host answers an impossible address: its status and the signature of what it shows."""

    status: int
    signature: str = ""


@dataclass(frozen=True, slots=True)
class Meaning:
    """outcome and a short machine reason; page when the body is an HTML document that can be judged."""

    outcome: Outcome
    reason: str = ""
    page: Page | None = None


def meaning(answer: Answer, calibration: Calibration | None = None) -> Meaning:
    """The meaning of an answer that is no redirect.

    A refusal of HEAD should be asked again with GET before it is believed.
    """
    if not 200 <= answer.status < 300:
        return _refused(answer)
    if answer.status in _NO_CONTENT:
        return Meaning(Outcome.EMPTY, f"http_{answer.status}")
    if answer.unread:
        wrong = "html" in answer.content_type.lower() and _wants_file(answer)
        return Meaning(Outcome.BAD_CONTENT, "html_for_file") if wrong else Meaning(Outcome.OK)
    kind = sniff(answer.content_type, answer.body)
    if not answer.body.strip():
        return _empty(answer)
    if kind is Kind.HTML:
        return _document(answer, calibration)
    return _file(answer, kind)


def calibrate(answer: Answer) -> Calibration:
    """What this answer to an impossible address teaches about its host."""
    if sniff(answer.content_type, answer.body) is not Kind.HTML or not answer.body.strip():
        return Calibration(answer.status)
    page = _page(answer)
    text = visible(page.tree)
    if challenge(page, text) or is_login(page):
        return Calibration(answer.status)
    return Calibration(answer.status, soft404.signature(page, text))


def _refused(answer: Answer) -> Meaning:
    status = answer.status
    if status in _LIMITS or (status == 503 and "retry-after" in answer.headers):
        return Meaning(Outcome.RATE_LIMITED, f"http_{status}")
    if status == 401:
        return Meaning(Outcome.AUTH_REQUIRED, "http_401")
    if status == 408:
        return Meaning(Outcome.TIMEOUT, "http_408")
    if reason := _in_the_way(answer):
        return Meaning(Outcome.BLOCKED, reason)
    return Meaning(Outcome.BLOCKED if status in _REFUSALS else Outcome.BROKEN, f"http_{status}")


def _in_the_way(answer: Answer) -> str | None:
    """What an error page says of firewalls. Where the page is gone, words are the site's own and only code counts."""
    if not 0 < len(answer.body) < _LARGEST_REFUSAL or sniff(answer.content_type, answer.body) is not Kind.HTML:
        return None
    page = _page(answer)
    text = visible(page.tree)
    reason = challenge(page, text)
    if answer.status in _GONE:
        return reason if reason and reason.startswith("challenge") else None
    return reason or ("maintenance" if is_maintenance(page, text) else None)


def _empty(answer: Answer) -> Meaning:
    """An accepted request without any content is how some firewalls begin their challenge."""
    return Meaning(Outcome.BLOCKED, "http_202") if answer.status == 202 else Meaning(Outcome.EMPTY, "empty_body")


def _document(answer: Answer, calibration: Calibration | None) -> Meaning:
    page = _page(answer)
    text = visible(page.tree)
    if reason := challenge(page, text):
        return Meaning(Outcome.BLOCKED, reason)
    if is_login(page):
        return Meaning(Outcome.AUTH_REQUIRED, "login_form")
    if _wants_file(answer) and _OFFICE_MARKUP not in answer.body:
        return Meaning(Outcome.SOFT404, "html_for_file")
    if lost := missing(page, text, calibration.signature if calibration else ""):
        return Meaning(*lost)
    if is_maintenance(page, text):
        return Meaning(Outcome.BLOCKED, "maintenance")
    return Meaning(Outcome.OK, "", page if answer.whole else None)


def _file(answer: Answer, kind: Kind) -> Meaning:
    """Something else than a document: bad only when a file was asked for and text came instead."""
    named = _FILE.search(path(answer.url)) is not None
    if named and looks_like_html(answer.body):
        page = _page(answer)
        said = soft404.announces(page, visible(page.tree))
        return Meaning(Outcome.SOFT404, "says_missing") if said else Meaning(Outcome.BAD_CONTENT, "html_for_file")
    if named and kind is Kind.DATA:
        return Meaning(Outcome.BAD_CONTENT, "text_for_file")
    return Meaning(Outcome.OK)


def _wants_file(answer: Answer) -> bool:
    where = path(answer.url)
    return _FILE.search(where) is not None or ("html" in answer.content_type and _OFFICE.search(where) is not None)


def _page(answer: Answer) -> Page:
    return read_page(answer.url, answer.body, answer.content_type)
