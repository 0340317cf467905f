"""Scrapy's part in rendering: its downloader answers what the browser asks for, as politely as in the crawl."""

import hashlib
from collections.abc import AsyncIterator
from typing import Any

from scrapy import Spider

from checks.reading.responses import Answer, meaning
from crawler.archive.archive import Archive
from crawler.fetching.robots import Robots
from crawler.rendering.browser import Browser, CannotStart, Sight
from crawler.rendering.conversions import Conversion, ConversionWriter
from crawler.rendering.pantry import Pantry
from crawler.rendering.plan import MOST_PAGES, RenderPlan
from crawler.rendering.purveyor import Purveyor
from crawler.rendering.shells import shells
from crawler.spiders.introduction import Introduction

PICTURES = "screenshots"


class RenderSpider(Spider):
    """Opens the site's shells one after the other.

    counts: wanted, tried and rendered pages, and whether the browser could not start (unable).
    """

    name = "render"

    def __init__(self, plan: RenderPlan, archive: Archive, **kwargs: Any):
        super().__init__(**kwargs)
        self.plan = plan
        self.archive = archive
        self._stopped = False
        self.counts = {"wanted": 0, "tried": 0, "rendered": 0, "unable": 0}
        self._robots: dict[str, Robots] = {}
        self._pantry = Pantry()
        self._browser = Browser(plan.program, plan.crawl.user_agent)

    async def start(self) -> AsyncIterator[Any]:
        wanted = await shells(self.archive, self.plan)
        self.counts["wanted"] = len(wanted)
        writer = ConversionWriter(self.plan.crawl.folder)
        try:
            if wanted:
                await self._introduce()
            for url in wanted[:MOST_PAGES]:
                answer = None if self._stopped else self.archive.answer(url)
                if answer is not None:
                    await self._render(url, answer, writer)
        except CannotStart:
            self.counts["unable"] = 1
        finally:
            writer.close()
            await self._browser.close()
        for nothing in ():
            yield nothing

    async def stop(self) -> None:
        """End soon: the page that is open is given up."""
        self._stopped = True
        await self._browser.close()

    async def _introduce(self) -> None:
        introduction = Introduction(self.plan.crawl, self.crawler.engine)
        for name in sorted(self.plan.hosts):
            self._robots[name], _ = await introduction.to(name)

    async def _render(self, url: str, answer: Answer, writer: ConversionWriter) -> None:
        self.counts["tried"] += 1
        purveyor = Purveyor(self.plan, self.crawler.engine, self._robots, self._pantry, answer)
        sight = await self._browser.sight(url, purveyor.answer)
        made = sight and _conversion(url, sight, purveyor.missed, self.archive.record_id(url))
        if not made or len(made.body) > self.plan.crawl.max_body:
            return
        writer.write(made)
        if sight.picture:
            folder = self.plan.crawl.folder / PICTURES
            folder.mkdir(exist_ok=True)
            (folder / picture_name(url)).write_bytes(sight.picture)
        self.counts["rendered"] += 1


def picture_name(url: str) -> str:
    """The file name of a page's picture, the same in every run and valid everywhere."""
    return f"{hashlib.sha256(url.encode()).hexdigest()[:16]}.png"


def _conversion(url: str, sight: Sight, missed: bool, original: str) -> Conversion | None:
    """None when the browser shows something else than the page: a login form, a challenge, an error."""
    body = sight.html.encode("utf-8", "replace")
    made = Conversion(url, body, sight.whole and not missed, original)
    shown = meaning(Answer(url, 200, {"content-type": made.content_type}, body))
    return made if shown.page is not None else None
