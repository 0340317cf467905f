"""What a crawl owes before it has found anything: what an interrupted one left over, and what the run demands."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from scrapy import Request

from checks.artifacts import Fetch, Outcome
from checks.reading.page import read_page
from crawler.spiders.answers import errand_of
from crawler.spiders.errand import Errand

if TYPE_CHECKING:
    from crawler.spiders.site import SiteSpider


def debts(spider: "SiteSpider") -> Iterator[Request]:
    """The requests to begin with; what an earlier run found is left as it is unless it is demanded."""
    for fetch in list(spider.archive.index.carried()):
        spider.frontier.carry(fetch)
    yield from _left_over(spider)
    yield from _demanded(spider)


def _left_over(spider: "SiteSpider") -> Iterator[Request]:
    """What an interrupted crawl of this very run still owes: its archive is read instead of the network."""
    index = spider.archive.index
    asked = list(index.asked())
    for fetch in asked:
        spider.frontier.recall(fetch)
        spider.second_look.consider(fetch)
        spider.counts["pages" if fetch.page else "probed"] += 1
    for fetch, answer in spider.archive.documents():
        page = read_page(answer.url, answer.body, answer.headers.get("content-type", ""))
        yield from spider.follow(page) if fetch.page else spider.pieces(page)
    # Links of style sheets, whose bodies are not kept, stand only in the index.
    for target in list(index.links().targets()) if asked else ():
        yield from spider.visit(target, Errand.PROBE)
    for fetch in asked:
        if fetch.location:
            yield from spider.visit(fetch.location, Errand.PAGE if fetch.method == "GET" else Errand.PROBE)


def _demanded(spider: "SiteSpider") -> Iterator[Request]:
    """What is to be asked for in any case."""
    index = spider.archive.index
    for url in index.due():
        spider.frontier.wake(url)
        yield from spider.visit(url, errand_of(index.fetch(url) or Fetch(url, Outcome.OK)))
