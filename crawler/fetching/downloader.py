"""Scrapy's downloader, which does not count those who wait among those who work, and closes hosts."""

from collections.abc import Callable
from typing import Any

from scrapy import Request
from scrapy.core.downloader import Downloader
from scrapy.http import Response

from checks.reading.urls import host

_MOST_WAITING = 500
"""Requests that may wait besides those that are under way; more would only fill the memory."""


class HostClosed(Exception):
    """Nothing more is asked of this host."""


class CrawlEnding(Exception):
    """Nothing more is asked at all: what was not yet sent stays unasked."""


class PatientDownloader(Downloader):
    """waiting: how many requests sleep before they are asked again. paces: seconds between requests, by host name."""

    def __init__(self, crawler: Any):
        super().__init__(crawler)
        self.waiting = 0
        self.paces: dict[str, float] = {}
        self._closed: set[str] = set()
        self._ending = False

    def needs_backout(self) -> bool:
        return 0 < self.total_concurrency <= len(self.active) - min(self.waiting, _MOST_WAITING)

    def pace(self, name: str, seconds: float) -> None:
        """From now on leave at least so much time between two requests to a host name."""
        self.paces[name] = seconds
        self.per_slot_settings[name] = {"delay": max(seconds, self._delay), "jitter": 0.0}
        self.slots.pop(name, None)  # whoever is in it finishes in it

    def close_host(self, name: str) -> None:
        """Ask nothing more of a host (host[:port]): what waits for it, or comes later, fails with HostClosed."""
        self._closed.add(name)
        self._drop(lambda url: host(url) == name, HostClosed(name))

    def end(self) -> None:
        """Ask nothing more at all: what waits, or comes later, fails with CrawlEnding."""
        self._ending = True
        self._drop(lambda _: True, CrawlEnding())

    async def _enqueue_request(self, request: Request) -> Response:
        if self._ending:
            raise CrawlEnding
        if self._closed and host(request.url) in self._closed:
            raise HostClosed(request.url)
        return await super()._enqueue_request(request)

    def _drop(self, chosen: Callable[[str], bool], error: Exception) -> None:
        for slot in self.slots.values():
            kept = [waiting for waiting in slot.queue if not chosen(waiting[0].url)]
            dropped = [waiting for waiting in slot.queue if chosen(waiting[0].url)]
            slot.queue.clear()
            slot.queue.extend(kept)
            for _, answer in dropped:
                answer.errback(error)
