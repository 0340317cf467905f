"""What the crawl process is told: everything, once, frozen. It opens no database and reads no profile."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checks.reading.urls import host

if TYPE_CHECKING:
    from scrapy import Request

SUMMARY = "crawl.json"
"""What a crawl says of itself when it has ended."""


@dataclass(frozen=True)
class CrawlPlan:
    """One crawl of one site.

    memory: what is remembered of the site from run to run. start: the address a person typed.
    scope: host[:port] of further hosts that belong to the site.
    allow_private: addresses, networks or address:port that may be connected to although they are not public.
    logs: where the log is kept, None for nowhere.
    Times are seconds, max_body is bytes, delay is the least time between two requests to one host,
    attachment_size the most bytes of a file whose text is read (0: none is),
    trap_budget what a script may hand out of its own addresses while nothing new shows up (see Credit),
    max_pages the most pages (0: no limit).
    """

    folder: Path
    memory: Path
    start: str
    scope: tuple[str, ...] = ()
    allow_private: tuple[str, ...] = ()
    ca_bundle: str = ""
    proxy: str = ""
    connect_timeout: float = 10.0
    total_timeout: float = 30.0
    retries: int = 2
    max_body: int = 16 * 1024 * 1024
    attachment_size: int = 20 * 1024 * 1024
    max_redirects: int = 10
    concurrency: int = 8
    delay: float = 0.0
    trap_budget: int = 100
    max_pages: int = 0
    obey_robots: bool = True
    user_agent: str = ""
    logs: Path | None = None

    @property
    def hosts(self) -> frozenset[str]:
        """host[:port] of everything that is inspected, not only probed."""
        return frozenset({host(self.start), *self.scope})

    def request(self, url: str, method: str, meta: dict[str, Any], **hooks: Any) -> "Request":
        """A request as this plan makes all of them; the address is sent as written."""
        from scrapy import Request  # whoever only makes plans needs no Scrapy

        meta = meta | {"verbatim_url": True, "download_timeout": self.total_timeout}
        if self.proxy:
            meta["proxy"] = self.proxy
        headers = {"User-Agent": self.user_agent, "Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
        return Request(url, method=method, headers=headers, meta=meta, **hooks)
