"""Stops asking a host of the site that has begun to turn us away.

Refusals alone are no proof: some addresses are refused to everybody. So a page that was alive a moment ago is asked
for once more; only when it is refused too, nothing more is asked of its host, and what failed of late counts as
unverified: a firewall also answers 404, 500 or nothing at all.
"""

import asyncio
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from checks.artifacts import Fetch, Outcome, OutcomeClass
from checks.reading.responses import meaning
from checks.reading.urls import host, resolve
from crawler.archive.archive import Archive
from crawler.spiders import answers
from crawler.spiders.frontier import Frontier
from crawler.spiders.introduction import Introduction
from crawler.spiders.refusals import HOST_BLOCKED, Refusals


class Breaker:
    """Hears of every answer; acts on those of the site's own hosts."""

    def __init__(self, introduction: Introduction, frontier: Frontier, archive: Archive, engine: Any):
        self._introduction = introduction
        self._frontier = frontier
        self._archive = archive
        self._engine = engine
        self._refusals: defaultdict[str, Refusals] = defaultdict(Refusals)
        self._trials: dict[str, asyncio.Task[None]] = {}

    def saw(self, fetch: Fetch) -> None:
        """An address was asked for, or it was decided that it is not."""
        name = host(fetch.url)
        if not fetch.at or not self._frontier.owns(fetch.url):
            return
        if name in self._frontier.blocked:
            self._disbelieve([fetch])  # it was under way
        elif self._refusals[name].saw(fetch) and name not in self._trials:
            known = self._refusals[name].good or resolve(fetch.url, "/")
            self._trials[name] = asyncio.ensure_future(self._try(name, known))

    async def _try(self, name: str, known: str) -> None:
        answer = await self._introduction.once(known, slot=f"trial {name}")
        del self._trials[name]
        if not self._engine.running:
            return  # whoever asked us to stop is the reason for the silence
        if answer and not answers.redirects(answer) and meaning(answer).outcome.kind is OutcomeClass.ALIVE:
            self._refusals[name].acquit()
        else:
            self._stop(name)

    def _stop(self, name: str) -> None:
        doubtful = self._refusals.pop(name).doubtful
        self._frontier.blocked.add(name)
        self._engine.downloader.close_host(name)
        self._disbelieve(doubtful)

    def _disbelieve(self, doubtful: Iterable[Fetch]) -> None:
        self._archive.flush()  # bodies before the index that names them
        self._archive.index.settle(
            {
                fetch.url: replace(fetch, outcome=Outcome.BLOCKED, reason=HOST_BLOCKED)
                for fetch in doubtful
                if fetch.outcome.kind is not OutcomeClass.ALIVE and fetch.reason != HOST_BLOCKED
            }
        )
