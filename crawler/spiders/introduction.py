"""The first words with a host: its robots.txt, and how it answers an address that cannot exist."""

import uuid
from typing import Any

from checks.reading.responses import Answer, Calibration, calibrate
from checks.reading.urls import host, hostname
from crawler.fetching.robots import Robots
from crawler.spiders import answers
from crawler.spiders.errand import Errand
from crawler.spiders.plan import CrawlPlan


class Introduction:
    """Asks outside of the crawl's own errands; what it asks for is never a link."""

    def __init__(self, plan: CrawlPlan, engine: Any):
        self._plan = plan
        self._engine = engine

    async def arrival(self) -> str:
        """The host[:port] that the start address leads to, when it is a neighbour of the typed one; else the typed one.

        `x.gov.cn` that sends everybody to `www.x.gov.cn` is one site; a home page that leads somewhere else is not.
        """
        typed = reached = host(self._plan.start)
        url = self._plan.start
        for _ in range(self._plan.max_redirects):
            answer = await self.once(url)
            target = answers.redirect_target(answer) if answer and answers.redirects(answer) else None
            if target is None:
                break
            url, reached = target, host(target)
        return reached if _neighbours(typed, reached) else typed

    async def to(self, name: str) -> tuple[Robots, Calibration | None]:
        """What a host (host[:port]) allows, and its answer to the impossible; None when it gave none."""
        scheme, answer = await self._hello(name)
        robots = Robots.everything(self._plan.user_agent)
        if self._plan.obey_robots:
            robots = Robots.from_answer(answer, self._plan.user_agent)
        if robots.delay:
            self._engine.downloader.pace(hostname(f"{scheme}://{name}/"), robots.delay)
        answer = await self._ask(f"{scheme}://{name}/zicha-{uuid.uuid4().hex[:12]}.html")
        return robots, calibrate(answer) if answer else None

    async def _hello(self, name: str) -> tuple[str, Answer | None]:
        """The scheme a host speaks, the start address's where it can be, and its robots.txt."""
        scheme = self._plan.start.partition("://")[0]
        answer = await self._ask(f"{scheme}://{name}/robots.txt") if self._plan.obey_robots else None
        if answer is None and self._plan.obey_robots and ":" not in name and name != host(self._plan.start):
            other = "http" if scheme == "https" else "https"
            if answer := await self._ask(f"{other}://{name}/robots.txt"):
                return other, answer
        return scheme, answer

    async def _ask(self, url: str) -> Answer | None:
        """One answer, redirects followed within the host; None when there was none."""
        for _ in range(self._plan.max_redirects):
            answer = await self.once(url)
            target = answers.redirect_target(answer) if answer and answers.redirects(answer) else None
            if target is None or host(target) != host(url):
                return answer
            url = target
        return None

    async def once(self, url: str, slot: str | None = None) -> Answer | None:
        """One answer as it is, None when there was none. slot: a queue of its own, so that nobody is waited for."""
        meta = {"errand": Errand.FRAGMENT, "hops": 0, "own": True, "download_slot": slot}
        request = self._plan.request(url, "GET", meta=meta)
        try:
            return answers.answer_of(await self._engine.download_async(request))
        except Exception:
            return None  # no answer is an answer here: the caller decides what silence means


def _neighbours(one: str, other: str) -> bool:
    return one.removeprefix("www.") == other.removeprefix("www.") or other.endswith(f".{one}")
