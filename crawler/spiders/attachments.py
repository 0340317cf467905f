"""Files of ours that are fetched whole for their text. Whether they can be downloaded at all, a sample decides."""

from typing import Any

from scrapy import Request

from checks.reading.attachments.signature import is_document, is_file
from checks.reading.attachments.unread import Unread
from checks.reading.responses import Answer
from crawler.spiders.appetite import names_file
from crawler.spiders.errand import Errand
from crawler.spiders.plan import CrawlPlan


def by_head(request: Request, content_type: bytes, own: bool, plan: CrawlPlan) -> Errand:
    """The errand once the head of the answer is there: what was taken for a page may be a file."""
    errand: Errand = request.meta["errand"]
    file = errand is Errand.PAGE and own and plan.attachment_size and names_file(content_type)
    return Errand.ATTACHMENT if file else errand


def manner_of(errand: Errand, plan: CrawlPlan) -> dict[str, Any]:
    """What is to be heeded in fetching: a large file that breaks off is not begun anew, a sample follows instead."""
    whole = {"download_maxsize": plan.attachment_size, "once": True}
    return whole if errand is Errand.ATTACHMENT else {}


def in_vain(answer: Answer, request: Request) -> str:
    """Why a sample must do instead of the whole that was asked for, "" when it came."""
    cut = request.meta["errand"] is Errand.ATTACHMENT and not answer.whole
    return Unread.LARGE.value if cut else ""


def worth_reading(errand: Errand, answer: Answer) -> bool:
    """A whole file, whose text is to be read; also one that was taken for a page until its bytes came."""
    if not answer.whole or not answer.body:
        return False
    return is_file(answer.body) if errand is Errand.ATTACHMENT else errand is Errand.PAGE and is_document(answer.body)
