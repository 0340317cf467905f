"""Scrapy's settings: lean, polite and closed. `settings_for` adds what one plan says."""

from typing import Any

from crawler.spiders.plan import CrawlPlan

BOT_NAME = "zicha"
SPIDER_MODULES = ["crawler.spiders"]

# Closed: no port is opened, no file is read, nothing but http and https is fetched.
TELNETCONSOLE_ENABLED = False
REMOTE_CONTROL_ENABLED = False
_HANDLER = "crawler.fetching.handler.GuardedDownloadHandler"
DOWNLOAD_HANDLERS = {"http": _HANDLER, "https": _HANDLER, "file": None, "data": None, "ftp": None, "s3": None}
DOWNLOAD_VERIFY_CERTIFICATES = True
COOKIES_ENABLED = False

# Fast by not doing work: no Twisted reactor, one item worker, no component that nobody needs.
TWISTED_REACTOR_ENABLED = False
CONCURRENT_ITEMS = 1
CONCURRENT_REQUESTS = 128  # hosts that never answer must not take all places from the site itself
SCRAPER_SLOT_MAX_ACTIVE_SIZE = 500_000
DOWNLOADER = "crawler.fetching.downloader.PatientDownloader"
DUPEFILTER_CLASS = "scrapy.dupefilters.BaseDupeFilter"
SCHEDULER_MEMORY_QUEUE = "scrapy.squeues.FifoMemoryQueue"
SPIDER_MIDDLEWARES_BASE: dict[str, int] = {}
DOWNLOADER_MIDDLEWARES_BASE = {
    "crawler.fetching.retry.PatientRetry": 550,
    "crawler.fetching.gates.CookieGates": 560,
    "scrapy.downloadermiddlewares.httpcompression.HttpCompressionMiddleware": 590,
}
EXTENSIONS_BASE = {"crawler.fetching.pace.WishfulThrottle": 0}
DOWNLOADER_STATS = False
STATS_DUMP = False
LOG_LEVEL = "ERROR"
LOG_ENABLED = False
METAREFRESH_ENABLED = False
WARN_ON_GENERATOR_RETURN_VALUE = False  # it parses the source of our callbacks again and again

# Polite: as many requests a second as the host answers within half a second, never more than 8 at once.
AUTOTHROTTLE_ENABLED = True
AUTOTHROTTLE_START_DELAY = 0.1
AUTOTHROTTLE_MAX_DELAY = 10.0
AUTOTHROTTLE_TARGET_CONCURRENCY = 4.0
MOST_CONNECTIONS = 8

# An unresolved name is not asked again in the same run; a refusal may be a restart.
RETRY_EXCEPTIONS = [
    "scrapy.exceptions.DownloadConnectionRefusedError",
    "scrapy.exceptions.DownloadFailedError",
    "scrapy.exceptions.DownloadTimeoutError",
    "scrapy.exceptions.ResponseDataLossError",
]
RETRY_HTTP_CODES = [429, 500, 502, 503, 504, 522, 524, 408]
RETRY_GIVE_UP_LOG_LEVEL = "DEBUG"
DOWNLOAD_FAIL_ON_DATALOSS = True
DOWNLOAD_WARNSIZE = 0


def settings_for(plan: CrawlPlan, allowed: tuple[str, ...]) -> dict[str, Any]:
    """What a plan adds. allowed: the addresses that may be connected to although they are not public."""
    return {
        "CONCURRENT_REQUESTS_PER_DOMAIN": min(plan.concurrency, MOST_CONNECTIONS),
        "DOWNLOAD_DELAY": plan.delay,
        "DOWNLOAD_MAXSIZE": plan.max_body,
        "RETRY_TIMES": plan.retries,
        "USER_AGENT": plan.user_agent,
        "ZICHA_ALLOWED_ADDRESSES": list(allowed),
        "ZICHA_CONNECT_TIMEOUT": plan.connect_timeout,
        "ZICHA_CA_BUNDLE": plan.ca_bundle,
    }
