"""The least a crawl can cost here: the same client, parser and event loop, and nothing kept but the outcome.

No archive, no verdicts, no politeness. `python -m benchmarks.bare_loop START RESULT.json`
"""

import asyncio
import json
import sys
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import aiohttp
import yarl
from selectolax.lexbor import LexborHTMLParser

from crawler.fetching.loop import new_loop

_CARRIERS = {"a": "href", "link": "href", "img": "src", "script": "src"}
_WORKERS = 8


class _Crawl:
    def __init__(self, start: str, session: aiohttp.ClientSession):
        self.host = urlsplit(start).netloc
        self.session = session
        self.seen = {start}
        self.queue: asyncio.Queue[str] = asyncio.Queue()
        self.queue.put_nowait(start)
        self.pages = 0
        self.dead: list[str] = []

    async def work(self) -> None:
        while True:
            url = await self.queue.get()
            try:
                await self._ask(url)
            except (aiohttp.ClientError, TimeoutError):
                self.dead.append(url)
            finally:
                self.queue.task_done()

    async def _ask(self, url: str) -> None:
        async with self.session.get(yarl.URL(url, encoded=True)) as answer:
            if answer.status >= 400:
                self.dead.append(url)
            elif answer.content_type == "text/html":
                self.pages += 1
                self._follow(url, await answer.read())

    def _follow(self, base: str, body: bytes) -> None:
        for node in LexborHTMLParser(body).css("a[href], link[href], img[src], script[src]"):
            url = urljoin(base, node.attributes[_CARRIERS[node.tag]]).partition("#")[0]
            if url not in self.seen and urlsplit(url).netloc == self.host:
                self.seen.add(url)
                self.queue.put_nowait(url)


async def _crawl(start: str, result: Path) -> None:
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=_WORKERS)) as session:
        crawl = _Crawl(start, session)
        workers = [asyncio.create_task(crawl.work()) for _ in range(_WORKERS)]
        await crawl.queue.join()
        for worker in workers:
            worker.cancel()
    result.write_text(json.dumps({"pages": crawl.pages, "dead": crawl.dead}), "utf-8")


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=new_loop) as runner:
        runner.run(_crawl(sys.argv[1], Path(sys.argv[2])))
