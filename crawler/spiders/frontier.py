"""Which addresses are asked for, and how: each once, the site's own as pages, everything else by a probe."""

from collections import Counter

from checks.artifacts import Fetch, Link, Outcome, Page
from checks.reading.addresses import holds_text, is_attachment, triggers
from checks.reading.traps import grows, unsessioned
from checks.reading.urls import host, path
from crawler.fetching.robots import Robots
from crawler.spiders.credit import Credit
from crawler.spiders.errand import Errand
from crawler.spiders.plan import CrawlPlan
from crawler.spiders.refusals import HOST_BLOCKED
from crawler.spiders.twins import Twins

_PATIENCE = 3
_SHOWING = ("embed", "object")
SILENCE = frozenset({Outcome.TIMEOUT, Outcome.BROKEN, Outcome.TLS_PROBLEM, Outcome.NAME_UNRESOLVED})
"""How fetches end on a host that may not be there at all."""


class Frontier:
    """Remembers every address and decides once what is to be done about it."""

    def __init__(self, plan: CrawlPlan):
        self._plan = plan
        self.hosts = set(plan.hosts)
        self._known: set[str] = set()
        self._carried: set[str] = set()
        self._credit = Credit(plan.trap_budget)
        self._twins = Twins()
        self._silences: Counter[str] = Counter()
        self._silent: dict[str, Outcome] = {}
        self.robots: dict[str, Robots] = {}
        self.blocked: set[str] = set()
        self.pages = 0

    @property
    def size(self) -> int:
        """How many addresses are known."""
        return len(self._known)

    def recall(self, fetch: Fetch) -> None:
        """Know again what an interrupted crawl had settled; it counts towards the same limits."""
        self._known.add(fetch.url)
        if fetch.reason == HOST_BLOCKED and not fetch.location:
            self.blocked.add(host(fetch.url))
        if not self.owns(fetch.url) and fetch.outcome in SILENCE:
            self.was_silent(fetch.url, fetch.outcome)
        elif fetch.page:
            self.pages += 1
            self._twins.takes(fetch.url)

    def carry(self, fetch: Fetch) -> None:
        """Leave what an earlier run found as it is, however many pages link to it."""
        self._carried.add(fetch.url)
        if fetch.page:
            self.pages += 1
            self._twins.takes(fetch.url)

    def wake(self, url: str) -> None:
        """Ask for an address also when an earlier run knew it."""
        self._carried.discard(url)

    def knows(self, url: str) -> bool:
        return url in self._known

    def settled(self, url: str) -> bool:
        """What is to be done about an address was decided, whoever links to it."""
        return (url in self._known and not self._credit.waits(url)) or url in self._carried

    def owns(self, url: str) -> bool:
        return host(url) in self.hosts

    def errand(self, link: Link) -> Errand:
        """What a link calls for."""
        if link.navigates or (link.carrier in _SHOWING and holds_text(link.url)):
            return Errand.PAGE
        if link.carrier == "form":
            return Errand.FORM
        return Errand.STYLE if path(link.url).lower().endswith(".css") else Errand.PROBE

    def admit(self, url: str, errand: Errand, source: str = "") -> Errand | Fetch | None:
        """What to do about an address: an errand, a fetch that is already decided, or None when it is known or waits.

        source: the page that links to it.
        """
        if url in self._carried:
            return None
        if url in self._known:
            return self._counted(url) if self._credit.pardons(url, source) else None
        self._known.add(url)
        if (plain := unsessioned(url)) != url:
            if plain in self._known:
                return Fetch(url, Outcome.EXCLUDED, reason="same_page")
            self._known.add(plain)
        if triggers(url):
            return Fetch(url, Outcome.EXCLUDED, reason="acts")
        name = host(url)
        if name not in self.hosts:
            return self._outside(url, errand)
        if name in self.blocked:
            return Fetch(url, Outcome.BLOCKED, reason=HOST_BLOCKED)
        robots = self.robots.get(name)
        if robots is not None and not robots.allows(url):
            return Fetch(url, Outcome.ROBOTS_EXCLUDED, reason="robots")
        if errand is Errand.PAGE and not is_attachment(url):
            return self._page(url, source)
        if errand is not Errand.PAGE:
            return errand
        return Errand.ATTACHMENT if self._plan.attachment_size and holds_text(url) else Errand.PROBE

    def was_silent(self, url: str, outcome: Outcome) -> None:
        """A host outside the site gave no answer. After three silences, or one unknown name, it is left alone."""
        self._silences[host(url)] += _PATIENCE if outcome is Outcome.NAME_UNRESOLVED else 1
        if self._silences[host(url)] >= _PATIENCE:
            self._silent.setdefault(host(url), outcome)

    def _outside(self, url: str, errand: Errand) -> Errand | Fetch:
        silent = self._silent.get(host(url))
        if silent is None:
            return errand if errand is Errand.FORM else Errand.PROBE
        # Nobody asked for this very address, so its host's silence is no proof that it is dead.
        outcome = silent if silent is Outcome.NAME_UNRESOLVED else Outcome.TIMEOUT
        return Fetch(url, outcome, reason="host_silent")

    def read(self, page: Page) -> None:
        """A page was read and its links were admitted."""
        self._credit.read(page)

    def answered(self, fetch: Fetch) -> None:
        """Something came of an address, or it was decided that it is not asked for."""
        if fetch.at and not fetch.page and self.owns(fetch.url):
            self._credit.spare(fetch.url)
            self._twins.failed(fetch.url)

    def released(self) -> list[str]:
        """Pages that waited and are to be admitted now."""
        paid = self._credit.released() + self._twins.released()
        self._known.difference_update(paid, map(unsessioned, paid))
        return paid

    def refused(self) -> list[Fetch]:
        """What a trap would have us ask for; to be called when everything else was asked."""
        return [Fetch(url, Outcome.EXCLUDED, reason="trap") for url in self._credit.refused()]

    def _page(self, url: str, source: str) -> Errand | Fetch | None:
        if not self._twins.takes(url):
            return Errand.PROBE
        if grows(url):
            return Fetch(url, Outcome.EXCLUDED, reason="trap")
        return self._counted(url) if self._credit.grants(url, source) else None

    def _counted(self, url: str) -> Errand | Fetch:
        if self._plan.max_pages and self.pages >= self._plan.max_pages:
            return Fetch(url, Outcome.EXCLUDED, reason="max_pages")
        self.pages += 1
        return Errand.PAGE
