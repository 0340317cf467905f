"""What one writes first with Scrapy: a CrawlSpider with one rule.

`python -m benchmarks.plain_spider START RESULT.json`
"""

import json
import sys
from pathlib import Path
from urllib.parse import urlsplit

from scrapy.crawler import CrawlerProcess
from scrapy.linkextractors import LinkExtractor
from scrapy.spiders import CrawlSpider, Rule

_CARRIERS = {"tags": ("a", "area", "link", "img", "script"), "attrs": ("href", "src"), "deny_extensions": ()}


class PlainSpider(CrawlSpider):
    """Follows everything on the host and notes what answered 400 or more."""

    name = "plain"
    rules = (Rule(LinkExtractor(**_CARRIERS), callback="note", follow=True),)
    custom_settings = {"LOG_LEVEL": "ERROR", "HTTPERROR_ALLOW_ALL": True, "ROBOTSTXT_OBEY": False, "DOWNLOAD_DELAY": 0}  # noqa: RUF012

    def __init__(self, start: str, result: Path):
        super().__init__(start_urls=[start], allowed_domains=[urlsplit(start).hostname])
        self.result = result
        self.pages = 0
        self.dead: list[str] = []

    def note(self, response):
        if response.status >= 400:
            self.dead.append(response.url)
        elif b"html" in response.headers.get("Content-Type", b""):
            self.pages += 1

    def closed(self, _reason):
        self.result.write_text(json.dumps({"pages": self.pages, "dead": self.dead}), "utf-8")


if __name__ == "__main__":
    process = CrawlerProcess()
    process.crawl(PlainSpider, start=sys.argv[1], result=Path(sys.argv[2]))
    process.start()
