"""The crawl's own process: Scrapy cannot start twice in one, so every crawl gets a fresh one, by spawn."""

import asyncio
import json
import os
import signal
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import Any

from filelock import FileLock
from scrapy.crawler import AsyncCrawlerRunner
from scrapy.settings import Settings

from checks.reading.responses import calibrate
from checks.reading.urls import host
from crawler.archive.archive import Archive
from crawler.archive.memory import Memory
from crawler.collector import calm
from crawler.fetching.loop import new_loop
from crawler.fetching.reach import reach
from crawler.fetching.settings import settings_for
from crawler.logbook import keep_log
from crawler.mishap import ending_plainly
from crawler.spiders.plan import SUMMARY, CrawlPlan
from crawler.spiders.site import SiteSpider
from crawler.workspace import write_whole

_GONE = "gone"
_BEAT = 0.25
_ORPHANS = 30.0


def crawl_site(plan: CrawlPlan, parent: Connection) -> None:
    """Crawl one site into `plan.folder`, going on where an earlier process of the same run was killed.

    Sends counts to the parent and stops when it hears `stop`. When the parent is gone, so is this process,
    at once and without a summary: whoever repeats the command goes on from here.
    """
    # The parent decides what an interruption means; a signal to the whole group must not kill the archive.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    calm()
    keep_log(plan.logs)  # Scrapy's remarks on single answers are in the archive, in our own words; its errors go here
    # An orphan of a killed run may write for a moment longer.
    with (
        ending_plainly(),
        FileLock(plan.folder / "crawl.lock", timeout=_ORPHANS),
        asyncio.Runner(loop_factory=new_loop) as runner,
    ):
        runner.run(_crawl(plan, parent))


async def _crawl(plan: CrawlPlan, parent: Connection) -> None:
    archive = Archive(plan.folder)
    settings = Settings()
    settings.setmodule("crawler.fetching.settings", priority="project")
    settings.setdict(settings_for(plan, await reach(plan)), priority="cmdline")
    crawler = AsyncCrawlerRunner(settings).create_crawler(SiteSpider)
    finished = asyncio.ensure_future(crawler.crawl_async(plan=plan, archive=archive))
    stopping = None
    while not finished.done():
        await asyncio.wait({finished}, timeout=_BEAT)
        archive.flush()
        spider: SiteSpider | None = crawler.spider
        if spider:
            _tell(parent, spider.counts | {"known": spider.frontier.size})
        word = _heard(parent)
        if word == _GONE:
            archive.close()
            os._exit(1)
        if word == "stop" and stopping is None and crawler.engine:
            crawler.engine.downloader.end()
            stopping = asyncio.ensure_future(crawler.stop_async())
    await finished
    frontier = crawler.spider.frontier
    memory = Memory(plan.memory)
    archive.settle(plan.max_redirects, memory, frontier.hosts, crawler.spider.second_look.recovered)
    memory.close()
    alike = _alike(plan, archive, crawler.spider)
    archive.close()
    ended = {
        "stopped": stopping is not None,
        "unreadable": sorted(name for name, robots in frontier.robots.items() if not robots.available),
        "silent": all(robots.silent for robots in frontier.robots.values()),
        "hosts": sorted(frontier.hosts),
        "crashes": crawler.spider.crashes,
        "alike": alike,
    }
    write_whole(plan.folder / SUMMARY, json.dumps(ended))
    _tell(parent, crawler.spider.counts | {"known": crawler.spider.frontier.size, "done": 1})


def _alike(plan: CrawlPlan, archive: Archive, spider: SiteSpider) -> bool:
    """The host answers an impossible address with its home page."""
    home, impossible = archive.answer(plan.start), spider.calibrations.get(host(plan.start))
    return bool(home and impossible and impossible.signature and calibrate(home).signature == impossible.signature)


def _tell(parent: Connection, counts: dict[str, Any]) -> None:
    with suppress(OSError):  # the parent is gone; what is archived stays
        parent.send(counts)


def _heard(parent: Connection) -> str:
    """What the parent says: "stop", nothing, or that it is gone."""
    try:
        return parent.recv() if parent.poll() else ""
    except (OSError, EOFError):
        return _GONE
