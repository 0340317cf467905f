"""What a page may ask for while it is rendered, and the only way to get it: our own guarded downloader.

The browser opens no connection. Every request of its pages comes here; what is refused or fails is aborted.
"""

import asyncio
from collections.abc import Mapping
from typing import Any

from playwright.async_api import Error, Request, Route

from checks.artifacts import Outcome, OutcomeClass
from checks.reading.addresses import triggers
from checks.reading.page import read_page
from checks.reading.responses import Answer, meaning
from checks.reading.urls import host, is_web, without_fragment
from crawler.fetching.robots import Robots
from crawler.rendering.browser import TELLING
from crawler.rendering.pantry import Pantry
from crawler.rendering.plan import RenderPlan
from crawler.spiders import answers
from crawler.spiders.errand import Errand

_ANYWHERE = frozenset({"script", "stylesheet"})
_OWN = _ANYWHERE | {"document", "image", "font", "xhr", "fetch"}
_MOST_REQUESTS, _MOST_BYTES = 300, 64 * 1024 * 1024
"""Of one page; what comes after is refused."""
_PASSED_ON = ("accept", "accept-language", "referer", "x-requested-with")
_SHOWN = ("content-type", "content-language", "content-security-policy", "x-content-type-options")


class Purveyor:
    """Answers what one page asks for; its document is what the crawl has stored.

    missed: something that may matter to the page's lists was answered with an error. What was refused, the browser
    tells itself.
    """

    def __init__(self, plan: RenderPlan, engine: Any, robots: Mapping[str, Robots], pantry: Pantry, page: Answer):
        self.missed = False
        self._plan = plan
        self._engine = engine
        self._robots = robots
        self._pantry = pantry
        self._page = page
        self._requests = self._bytes = self._visits = 0

    async def answer(self, route: Route) -> None:
        """Give the browser an answer or nothing; never fails, whatever became of the page meanwhile."""
        request = route.request
        try:
            answer = await self._answered(request)
            if answer is None:
                await route.abort("aborted")  # any other way to refuse puts an error page in the page's place
            else:
                await route.fulfill(status=answer.status, headers=self._headers(answer), body=answer.body)
        except (Error, asyncio.CancelledError):
            return  # the page is gone or the browser died

    async def _answered(self, request: Request) -> Answer | None:
        self._requests += 1
        if request.method not in ("GET", "HEAD") or self._requests > _MOST_REQUESTS:
            return None
        url, kind = without_fragment(request.url), request.resource_type
        if request.is_navigation_request() and request.frame.parent_frame is None:
            self._visits += 1
            return self._page if url == self._page.url and self._visits == 1 else None
        if kept := self._pantry.get(url):
            return kept
        answer = await self._followed(url, kind, request)
        if answer is None or self._bytes > _MOST_BYTES:
            return None
        self._pantry.keep(url, kind, answer)
        return answer

    async def _followed(self, url: str, kind: str, request: Request) -> Answer | None:
        """The answer where redirects end, each hop allowed like the first."""
        for _ in range(self._plan.crawl.max_redirects):
            if not self._allows(url, kind):
                return None
            answer = await self._fetched(url, request)
            if answer is None or not answers.redirects(answer):
                return self._useful(answer, kind)
            url = answers.redirect_target(answer) or ""
        return None

    def _allows(self, url: str, kind: str) -> bool:
        if not is_web(url) or triggers(url):
            return False
        if host(url) not in self._plan.hosts:
            return kind in _ANYWHERE
        robots = self._robots.get(host(url))
        return kind in _OWN and (robots is None or robots.allows(url))

    async def _fetched(self, url: str, request: Request) -> Answer | None:
        own = host(url) in self._plan.hosts
        made = self._plan.crawl.request(url, request.method, meta={"errand": Errand.FRAGMENT, "hops": 0, "own": own})
        for name in _PASSED_ON:
            if value := request.headers.get(name):
                made.headers[name] = value
        try:
            answer = answers.answer_of(await self._engine.download_async(made))
        except Exception:
            return None  # whatever went wrong, the browser gets nothing
        self._bytes += len(answer.body)
        return answer

    def _useful(self, answer: Answer | None, kind: str) -> Answer | None:
        """A challenge is not passed on, or the browser might solve it; other failures a visitor would see too."""
        meant = meaning(answer) if answer else None
        if answer is None or meant is None or meant.outcome is Outcome.BLOCKED:
            return None
        gone = answer.status in (404, 410)
        self.missed |= kind in TELLING and not gone and meant.outcome.kind is not OutcomeClass.ALIVE
        return answer

    def _headers(self, answer: Answer) -> dict[str, str]:
        """What the browser needs to know: no cookies, no hints where else to connect."""
        told = {
            name: value
            for name, value in answer.headers.items()
            if name in _SHOWN or name.startswith("access-control-")
        }
        if answer is self._page:
            encoding = read_page(answer.url, answer.body, answer.content_type).encoding
            told["content-type"] = f"text/html; charset={encoding}"
        return told
