"""The spider's requests: what each errand needs, and the second attempt where the first said nothing."""

from collections.abc import Callable
from typing import Any

from scrapy import Request

from crawler.archive.archive import Archive
from crawler.spiders.answers import conditions
from crawler.spiders.attachments import manner_of
from crawler.spiders.errand import Errand
from crawler.spiders.plan import CrawlPlan
from crawler.spiders.sample import RANGE, manner

_STORED = (Errand.PAGE, Errand.ATTACHMENT)


class Asking:
    """hooks: callback and errback of every request."""

    def __init__(self, plan: CrawlPlan, archive: Archive, owns: Callable[[str], bool], **hooks: Any):
        self._plan = plan
        self._archive = archive
        self._owns = owns
        self._hooks = hooks

    def first(self, url: str, errand: Errand, hops: int) -> Request:
        """As an errand is asked for."""
        method, headers = manner(errand, self._owns(url))
        request = self.by(method, url, errand, hops)
        request.headers.update(headers)
        return request

    def by(self, method: str, url: str, errand: Errand, hops: int) -> Request:
        """By a method. What an earlier run stored is only wanted if it changed."""
        headers = conditions(self._archive.index.carried_body(url)) if errand in _STORED else {}
        meta = {"errand": errand, "hops": hops, "own": self._owns(url), "conditional": bool(headers)}
        request = self._plan.request(url, method, meta=meta | manner_of(errand, self._plan), **self._hooks)
        request.headers.update(headers)
        return request

    def again(self, request: Request, unread: str = "") -> Request:
        """By GET and whole; or only the first bytes of a file whose whole did not come. unread: why not."""
        errand = Errand.PROBE if unread else request.meta["errand"]
        again = self.by("GET", request.url, errand, request.meta["hops"])
        again.meta["unread"] = unread or request.meta.get("unread", "")
        again.headers.update(RANGE if unread else {})
        return again
