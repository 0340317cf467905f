"""From Scrapy's responses to the values that judging knows."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from scrapy.http import Response

from checks.artifacts import Fetch, Link, Outcome, OutcomeClass, Page
from checks.reading.addresses import holds_text, is_attachment, noun
from checks.reading.responses import Answer, Meaning
from checks.reading.urls import MalformedAddress, is_web, path, resolve, without_fragment
from checks.words.privacy.masking import masked
from crawler.archive.rows import Kept
from crawler.spiders.errand import Errand
from crawler.spiders.sample import PARTIAL

_ZONE = ZoneInfo("Asia/Shanghai")
_PROGRAM = re.compile(r"\.(?:jspx?|do|action|aspx?|ashx|php)$", re.IGNORECASE)
REDIRECTS = frozenset({301, 302, 303, 307, 308})


def now() -> str:
    """The moment, as the people who read it live by."""
    return datetime.now(_ZONE).isoformat(timespec="seconds")


def answer_of(response: Response) -> Answer:
    headers = {
        name.decode("latin-1").lower(): b", ".join(values).decode("latin-1")
        for name, values in response.headers.items()
    }
    whole = "download_stopped" not in response.flags and response.status != PARTIAL
    return Answer(response.url, response.status, headers, response.body, response.request.method, whole)


def fetch_of(answer: Answer, outcome: Outcome, reason: str, **more: Any) -> Fetch:
    return Fetch(
        answer.url,
        outcome,
        status=answer.status,
        final_url=answer.url,
        content_type=answer.headers.get("content-type", "")[:120],
        reason=reason,
        at=now(),
        method=answer.method,
        **more,
    )


def with_trouble(meant: Meaning, told: Mapping[str, Any]) -> tuple[Outcome, str]:
    """Outcome and reason; what is alive behind a bad certificate is a TLS problem, everything else stays what it is.

    told: what was noted while it was fetched; of a file that is alive, why its text was not.
    """
    if meant.outcome.kind is not OutcomeClass.ALIVE:
        return meant.outcome, meant.reason
    trouble = told.get("tls")
    return (Outcome.TLS_PROBLEM, trouble) if trouble else (meant.outcome, meant.reason or told.get("unread", ""))


def title(page: Page | None) -> str:
    """As the index keeps it."""
    return masked(page.title)[:200] if page else ""


def of_form(meant: Meaning, status: int) -> Meaning:
    """What an answer means that was asked for without the form's input: only that nothing is there counts."""
    certain = meant.outcome.kind is not OutcomeClass.DEAD or status in (404, 410)
    return meant if certain else Meaning(Outcome.EXCLUDED, "form")


def redirect_target(answer: Answer) -> str | None:
    """Where a redirect leads, without fragment; None unless it is a web address."""
    location = answer.headers["location"].encode("latin-1", "replace").decode("utf-8", "replace")
    try:
        target = without_fragment(resolve(answer.url, location))
    except MalformedAddress:
        return None
    return target if is_web(target) else None


def led_back(answer: Answer) -> tuple[Outcome, str]:
    """What a redirect to itself means: a gate that wants its cookie back is neither alive nor dead to us."""
    gate = "set-cookie" in answer.headers
    return (Outcome.BLOCKED, "cookie_gate") if gate else (Outcome.REDIRECT_LOOP, "redirect_loop")


def redirects(answer: Answer) -> bool:
    return answer.status in REDIRECTS and "location" in answer.headers


def needs_get(answer: Answer) -> bool:
    """HEAD alone convicts nobody, and a download program may approve whatever it is asked for."""
    if answer.status == 429 or (answer.status == 503 and "retry-after" in answer.headers):
        return False  # it said when to come back, and that is not now
    looks_like_page = "html" in answer.headers.get("content-type", "").lower()
    by_program = _PROGRAM.search(path(answer.url)) is not None
    return answer.status >= 400 or (is_attachment(answer.url) and (looks_like_page or by_program))


def worth_keeping(fetch: Fetch) -> bool:
    """What was not alive is evidence."""
    return fetch.outcome.kind in (OutcomeClass.DEAD, OutcomeClass.UNVERIFIED)


def errand_of(fetch: Fetch) -> Errand:
    """What an address was asked for, as far as what came of it and its name tell."""
    if fetch.fragment:
        return Errand.FRAGMENT
    if path(fetch.url).lower().endswith(".css"):
        return Errand.STYLE
    return Errand.PAGE if fetch.page or noun(fetch.url) == "链接" or holds_text(fetch.url) else Errand.PROBE


def conditions(kept: Kept | None) -> dict[str, str]:
    """Headers that ask for a page only if it is another than the one we have."""
    told = {"If-None-Match": kept.etag, "If-Modified-Since": kept.modified} if kept and kept.offset is not None else {}
    return {name: value for name, value in told.items() if value}


def edges(links: Iterable[Link]) -> list[tuple[str, str]]:
    """One edge per target, with the first text that says something."""
    found: dict[str, str] = {}
    for link in links:
        target = link.url if link.malformed else without_fragment(link.url)
        found[target] = found.get(target) or masked(link.text)
    return list(found.items())
