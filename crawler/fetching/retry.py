"""Asking again, later: failures after a growing pause, hosts that ask for a pause after the pause they name.

Waiting happens outside of the host's connections, so nobody else waits.
"""

import asyncio
import time
from collections import Counter
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from scrapy import Request
from scrapy.downloadermiddlewares.retry import RetryMiddleware
from scrapy.http import Response
from scrapy.settings import BaseSettings

from checks.reading.urls import host

_FIRST = 0.5
_LONGEST = 10.0
"""Seconds that one request may wait for its host's sake in all."""
_MOST_RESTS = 12
_AGREED = 0.05
"""Clocks do not tick alike; a pause kept to the millisecond may look too short to the other side."""


class PatientRetry(RetryMiddleware):
    """Retries what Scrapy would retry, with pauses.

    429 and 503 with Retry-After rest the whole host for that long; a longer wish than ten seconds, or one wish too
    many, is taken for the answer. A refused HEAD is not asked again: GET is, by the spider.
    """

    def __init__(self, settings: BaseSettings):
        super().__init__(settings)
        self._rests: dict[str, float] = {}
        self._rested: Counter[str] = Counter()

    async def process_request(self, request: Request) -> None:
        rest = self._rests.get(host(request.url), 0.0) - time.monotonic()
        if rest > 0:
            await self._wait(rest)

    async def process_response(self, request: Request, response: Response) -> Request | Response:
        wished = retry_after(response) if response.status in (429, 503) else None
        if request.method == "HEAD" and wished is None:
            return response
        again = super().process_response(request, response)
        if not isinstance(again, Request):
            return response
        if wished is None:
            await self._wait(_growing(again))
        elif not self._grants(again, wished):
            return response
        return again

    async def process_exception(self, request: Request, exception: Exception) -> Request | None:
        if request.meta.get("once"):
            return None  # whoever asked knows something smaller to ask for
        again = super().process_exception(request, exception)
        if isinstance(again, Request):
            await self._wait(_growing(again))
            return again
        return None

    def _grants(self, again: Request, wished: float) -> bool:
        """Rest the host as it wishes, unless that is more than one request or one crawl can wait."""
        name, now = host(again.url), time.monotonic()
        waited = again.meta.get("waited", 0.0) + wished
        if waited > min(_LONGEST, again.meta.get("download_timeout", _LONGEST)) or self._rested[name] >= _MOST_RESTS:
            return False
        if self._rests.get(name, 0.0) < now:
            self._rested[name] += 1
        self._rests[name] = max(self._rests.get(name, 0.0), now + wished + _AGREED)
        again.meta["waited"] = waited
        return True

    async def _wait(self, seconds: float) -> None:
        downloader = self.crawler.engine.downloader
        downloader.waiting += 1
        try:
            await asyncio.sleep(seconds)
        finally:
            downloader.waiting -= 1


def retry_after(response: Response) -> float | None:
    """Seconds that the host asks for, from a number or a date; None when it says nothing that can be understood."""
    said = (response.headers.get("Retry-After") or b"").decode("latin-1").strip()
    if said.isascii() and said.isdigit():
        return float(said[:9])
    try:
        until = parsedate_to_datetime(said)
    except ValueError:
        return None
    return max((until.replace(tzinfo=until.tzinfo or UTC) - datetime.now(UTC)).total_seconds(), 0.0)


def _growing(again: Request) -> float:
    return _FIRST * 2 ** (again.meta["retry_times"] - 1)
