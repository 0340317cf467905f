"""The rendering's own process: Scrapy's downloader and a browser that gets everything from it."""

import asyncio
import logging
import os
import signal
from contextlib import suppress
from multiprocessing.connection import Connection

from filelock import FileLock
from scrapy.crawler import AsyncCrawlerRunner
from scrapy.settings import Settings

from crawler.archive.archive import Archive
from crawler.fetching.loop import new_loop
from crawler.fetching.reach import reach
from crawler.fetching.settings import settings_for
from crawler.rendering.plan import RenderPlan
from crawler.rendering.spider import RenderSpider

_BEAT = 0.25
_ORPHANS = 30.0


def render_site(plan: RenderPlan, parent: Connection) -> None:
    """Render what a crawl left. Sends counts to the parent, ends when it says anything or is gone."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)  # the parent decides
    logging.lastResort.setLevel(logging.CRITICAL)
    # An orphan of a killed run may write for a moment longer.
    with FileLock(plan.crawl.folder / "crawl.lock", timeout=_ORPHANS), asyncio.Runner(loop_factory=new_loop) as runner:
        runner.run(_render(plan, parent))


async def _render(plan: RenderPlan, parent: Connection) -> None:
    archive = Archive(plan.crawl.folder)
    settings = Settings()
    settings.setmodule("crawler.fetching.settings", priority="project")
    settings.setdict(settings_for(plan.crawl, await reach(plan.crawl)), priority="cmdline")
    crawler = AsyncCrawlerRunner(settings).create_crawler(RenderSpider)
    finished = asyncio.ensure_future(crawler.crawl_async(plan=plan, archive=archive))
    while not finished.done():
        await asyncio.wait({finished}, timeout=_BEAT)
        spider: RenderSpider | None = crawler.spider
        if spider:
            if _heard(parent):
                await spider.stop()
            with suppress(OSError):  # the parent is gone, which is heard with the next beat
                parent.send(spider.counts)
    await finished
    archive.close()


def _heard(parent: Connection) -> bool:
    """The parent wants an end. When it is gone, so is this process; the browser's driver notices and follows."""
    try:
        return bool(parent.poll() and parent.recv())
    except (OSError, EOFError):
        os._exit(1)
