"""What the rendering process is told: everything, once, frozen."""

from dataclasses import dataclass
from datetime import date

from crawler.spiders.plan import CrawlPlan

MOST_PAGES = 200
"""Pages that one run opens in a browser; what is left is said."""


@dataclass(frozen=True)
class RenderPlan:
    """One rendering of what a crawl collected.

    crawl: the crawl's own plan, whose limits and manners hold here too. hosts: host[:port] of the inspected site.
    first: addresses to open before all others. today: the run's day. program: the browser.
    """

    crawl: CrawlPlan
    hosts: frozenset[str]
    first: frozenset[str]
    today: date
    program: str
