"""Scrapy's AutoThrottle, which goes as fast as a host answers well, but never faster than the host wishes."""

from typing import Any

from scrapy import Request, Spider
from scrapy.core.downloader import Slot
from scrapy.extensions.throttle import AutoThrottle
from scrapy.http import Response

_GOOD = (206, 304)
"""Answers that are good without being 200: the first bytes of a file, and a page that has not changed."""


class WishfulThrottle(AutoThrottle):
    """Keeps to the paces of PatientDownloader."""

    def _response_downloaded(self, response: Response, request: Request, spider: Spider) -> None:
        super()._response_downloaded(response, request, spider)
        name, slot = self._get_slot(request, spider)
        paces: dict[Any, float] = self.crawler.engine.downloader.paces
        if slot is not None and name in paces:
            slot.delay = max(slot.delay, paces[name])

    def _adjust_delay(self, slot: Slot, latency: float, response: Response) -> None:
        good = response.status in _GOOD
        super()._adjust_delay(slot, latency, response.replace(status=200, body=b"") if good else response)
