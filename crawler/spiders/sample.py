"""The first bytes of a file: enough to see that it is there and what it is. HEAD would only promise."""

from scrapy import Request

from checks.reading.responses import Answer
from crawler.spiders.errand import Errand

RANGE = {"Range": "bytes=0-2047"}
PARTIAL = 206


def manner(errand: Errand, own: bool) -> tuple[str, dict[str, str]]:
    """By which method, and with which headers, an errand is asked for. own: at the site itself."""
    if errand is Errand.PROBE and own:
        return "GET", RANGE
    return "HEAD" if errand in (Errand.PROBE, Errand.FORM) else "GET", {}


def sampled(request: Request) -> bool:
    """Only the first bytes were asked for."""
    return b"Range" in request.headers


def too_little(answer: Answer) -> bool:
    """A sample that says nothing: refused, perhaps, for being one; of an empty file; of a page, to be read whole."""
    if answer.status in (429, 503) and "retry-after" in answer.headers:
        return False  # it said when to come back, and that is not now
    page = answer.status == PARTIAL and "html" in answer.content_type.lower()
    return answer.status >= 400 or page
