"""The spider: asks, keeps, follows. It never parses; it asks `checks.reading` what an answer means."""

from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Any

from scrapy import Request, Spider, signals
from scrapy.exceptions import DontCloseSpider, StopDownload
from scrapy.http import Response

from checks.artifacts import Fetch, Link, Outcome, OutcomeClass, Page
from checks.reading.fragments import fragments
from checks.reading.listing import next_pages
from checks.reading.responses import Answer, Calibration, meaning
from checks.reading.stylesheet import stylesheet_links
from checks.reading.urls import host, without_fragment
from crawler.archive.archive import Archive
from crawler.archive.index import Edge
from crawler.fetching.downloader import CrawlEnding
from crawler.fetching.failures import outcome_of
from crawler.spiders import answers, attachments
from crawler.spiders.appetite import wants_body
from crawler.spiders.asking import Asking
from crawler.spiders.breaker import Breaker
from crawler.spiders.debts import debts
from crawler.spiders.errand import Errand
from crawler.spiders.frontier import SILENCE, Frontier
from crawler.spiders.introduction import Introduction
from crawler.spiders.plan import CrawlPlan
from crawler.spiders.sample import sampled, too_little
from crawler.spiders.second_look import SecondLook

_UNCHANGED = 304


class SiteSpider(Spider):
    """One site, breadth first."""

    name = "site"

    def __init__(self, plan: CrawlPlan, archive: Archive, **kwargs: Any):
        super().__init__(**kwargs)
        self.plan = plan
        self.archive = archive
        self.frontier = Frontier(plan)
        self._asking = Asking(plan, archive, self.frontier.owns, callback=self.parse, errback=self.failed)
        self.calibrations: dict[str, Calibration] = {}
        self.counts = {"pages": 0, "probed": 0}
        self.crashes = 0
        self.second_look = SecondLook()

    @classmethod
    def from_crawler(cls, crawler: Any, *args: Any, **kwargs: Any) -> "SiteSpider":
        spider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider.headers_received, signals.headers_received)
        crawler.signals.connect(spider.crashed, signals.spider_error)
        crawler.signals.connect(spider.idle, signals.spider_idle)
        return spider

    async def start(self) -> AsyncIterator[Any]:
        introduction = Introduction(self.plan, self.crawler.engine)
        self._breaker = Breaker(introduction, self.frontier, self.archive, self.crawler.engine)
        self.frontier.hosts |= {await introduction.arrival()}
        for name in sorted(self.frontier.hosts):
            self.frontier.robots[name], self.calibrations[name] = await introduction.to(name)
        for request in (*debts(self), *self.visit(self.plan.start, Errand.PAGE)):
            yield request

    def headers_received(self, headers: Any, body_length: int | None, request: Request) -> None:
        kind, length = headers.get("Content-Type") or b"", -1 if body_length is None else body_length
        own = self.frontier.owns(request.url)
        errand = request.meta["errand"] = attachments.by_head(request, kind, own, self.plan)
        if not wants_body(errand, kind, length, own, self.plan.attachment_size):
            raise StopDownload(fail=False)

    def idle(self) -> None:
        """Everything was asked: now what had to wait, then once more what looks dead."""
        due = [request for url in self.frontier.released() for request in self.visit(url, Errand.PAGE)]
        if not due:
            due = [self._asking.by("GET", url, errand, 0) for url, errand in self.second_look.take()]
            self.counts["probed"] -= len(due)
        for request in due:
            self.crawler.engine.crawl(request)
        if due:
            raise DontCloseSpider
        for fetch in self.frontier.refused():
            self._keep(fetch)

    def crashed(self, response: Response) -> None:
        """We could not handle an answer: its address stays unchecked, and the run is not complete."""
        self.crashes += 1
        self._keep(Fetch(response.url, Outcome.EXCLUDED, status=response.status, reason="crashed", at=answers.now()))

    def parse(self, response: Response) -> Iterator[Request]:
        answer, request = answers.answer_of(response), response.request
        if answer.status == _UNCHANGED and request.meta.get("conditional"):
            self.archive.renew(answer.url, answers.now())
            self.counts["pages"] += 1
        elif answers.redirects(answer):
            yield from self._redirected(answer, request)
        elif (answer.method == "HEAD" and answers.needs_get(answer)) or (sampled(request) and too_little(answer)):
            yield self._asking.again(request)
        elif why := attachments.in_vain(answer, request):
            yield self._asking.again(request, why)
        else:
            yield from self._answered(answer, request)

    def failed(self, failure: Any) -> Iterator[Request]:
        if isinstance(failure.value, CrawlEnding):
            return
        request = failure.request
        outcome, reason = outcome_of(failure.value)
        if (request.method == "HEAD" or sampled(request)) and reason == "dropped":
            yield self._asking.again(request)
            return
        if request.meta["errand"] is Errand.ATTACHMENT:
            yield self._asking.again(request, "large" if outcome is Outcome.TOO_LARGE else "unfinished")
            return
        if not self.frontier.owns(request.url) and outcome in SILENCE:
            self.frontier.was_silent(request.url, outcome)
        fetch = Fetch(request.url, outcome, reason=reason, at=answers.now(), method=request.method)
        self.second_look.consider(fetch, request.meta["errand"])
        self._keep(fetch)

    def visit(self, url: str, errand: Errand, hops: int = 0, source: str = "") -> Iterator[Request]:
        """Ask for an address, unless that is done or decided already. source: the page that links to it."""
        decision = self.frontier.admit(url, errand, source)
        if isinstance(decision, Fetch):
            self._keep(decision)
        elif decision is not None:
            yield self._asking.first(url, decision, hops)

    def _redirected(self, answer: Answer, request: Request) -> Iterator[Request]:
        target = answers.redirect_target(answer)
        hops = request.meta["hops"] + 1
        if target is None:
            self._keep(answers.fetch_of(answer, Outcome.BROKEN, "bad_location"))
        elif target == answer.url:
            self._keep(answers.fetch_of(answer, *answers.led_back(answer)))
        elif hops > self.plan.max_redirects:
            self._keep(answers.fetch_of(answer, Outcome.REDIRECT_LOOP, "too_many_redirects"))
        else:
            reason = request.meta.get("tls") or f"http_{answer.status}"
            self._keep(answers.fetch_of(answer, Outcome.REDIRECTED, reason, location=target))
            self.frontier.wake(target)
            yield from self.visit(target, request.meta["errand"], hops)

    def _answered(self, answer: Answer, request: Request) -> Iterator[Request]:
        errand = request.meta["errand"]
        own = self.frontier.owns(answer.url)
        meant = meaning(answer, self.calibrations.get(host(answer.url)) if own else None)
        meant = answers.of_form(meant, answer.status) if errand is Errand.FORM else meant
        alive = meant.outcome.kind is OutcomeClass.ALIVE
        page = meant.page if errand is Errand.PAGE and alive and own else None
        fragment = errand is Errand.FRAGMENT and alive
        file = own and alive and attachments.worth_reading(errand, answer)
        kept = {"page": page is not None, "fragment": fragment, "attachment": file}
        fetch = answers.fetch_of(answer, *answers.with_trouble(meant, request.meta), **kept, title=answers.title(page))
        stored = page is not None or fragment or file or answers.worth_keeping(fetch)
        self.second_look.consider(fetch, errand)
        links = page.links if page else stylesheet_links(answer.url, answer.body) if errand is Errand.STYLE else ()
        self._keep(fetch, answer if stored else None, answers.edges(links) if links or page else None)
        if page is not None:
            yield from self.follow(page)
        elif links:
            yield from self._follow_links(links, answer.url)
        elif fragment and meant.page is not None:
            yield from self.pieces(meant.page)

    def follow(self, page: Page) -> Iterator[Request]:
        """Everything a page leads to."""
        yield from self.pieces(page)
        yield from self._follow_links(page.links, page.url)
        # One page of a list leads to the next, so an exaggerated page count costs one request.
        for address in next_pages(page)[:1]:
            yield from self.visit(address, Errand.PAGE, source=page.url)
        self.frontier.read(page)
        for address in self.frontier.released():
            yield from self.visit(address, Errand.PAGE)

    def _follow_links(self, links: Iterable[Link], source: str) -> Iterator[Request]:
        for link in links:
            if self.frontier.settled(link.url):
                continue  # most links of a page are old acquaintances
            if not link.malformed:
                yield from self.visit(without_fragment(link.url), self.frontier.errand(link), source=source)
            elif self.frontier.admit(link.url, Errand.PROBE) is not None:
                self._keep(Fetch(link.url, Outcome.MALFORMED, reason="malformed", at=answers.now()))

    def pieces(self, page: Page) -> Iterator[Request]:
        """What scripts put into the page, also pieces of pieces."""
        for address in fragments(page):
            yield from self.visit(address, Errand.FRAGMENT)

    def _keep(self, fetch: Fetch, answer: Answer | None = None, links: list[Edge] | None = None) -> None:
        self.archive.keep(fetch, answer, links)
        self.frontier.answered(fetch)
        self._breaker.saw(fetch)
        self.counts["pages" if fetch.page else "probed"] += 1
