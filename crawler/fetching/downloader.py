"""Scrapy's downloader, which does not count those who wait among those who work."""

from typing import Any

from scrapy.core.downloader import Downloader

_MOST_WAITING = 500
"""Requests that may wait besides those that are under way; more would only fill the memory."""


class PatientDownloader(Downloader):
    """waiting: how many requests sleep before they are asked again."""

    def __init__(self, crawler: Any):
        super().__init__(crawler)
        self.waiting = 0

    def needs_backout(self) -> bool:
        return 0 < self.total_concurrency <= len(self.active) - min(self.waiting, _MOST_WAITING)
