"""What looks dead is asked once more when everything else is done: another moment, and always by GET."""

from collections import Counter

from checks.artifacts import Fetch, Outcome, OutcomeClass
from checks.reading.ailing import fails
from checks.reading.urls import host
from crawler.spiders.answers import errand_of
from crawler.spiders.errand import Errand

_MOST = 2000
"""Addresses that are asked again; a site with more dead links than these has no accident."""
_CERTAIN = frozenset({Outcome.MALFORMED, Outcome.REDIRECT_LOOP, Outcome.SOFT404})
"""What another moment does not change."""


class SecondLook:
    """Collects suspects while the crawl goes on and hands them out once."""

    def __init__(self) -> None:
        self._suspects: dict[str, Errand] = {}
        self._given = False
        self._failed: set[str] = set()
        self.recovered: Counter[str] = Counter()
        """By host: addresses that the server failed to answer at first and then answered."""

    def consider(self, fetch: Fetch, errand: Errand | None = None) -> None:
        """A suspect is what no answer, or an answer that may be an accident, made dead or silent.

        errand: what it was asked for; None for what an interrupted crawl had asked.
        """
        dead = fetch.outcome.kind is OutcomeClass.DEAD and fetch.outcome not in _CERTAIN
        if (dead or fetch.outcome is Outcome.TIMEOUT) and fetch.reason != "host_silent" and not self._given:
            self._suspects[fetch.url] = errand or errand_of(fetch)
            if fails(fetch):
                self._failed.add(fetch.url)
        elif self._given and fetch.url in self._failed and fetch.outcome.kind is OutcomeClass.ALIVE:
            self.recovered[host(fetch.url)] += 1

    def take(self) -> list[tuple[str, Errand]]:
        """The suspects, the first time it is called; nothing after that."""
        if self._given:
            return []
        self._given = True
        return list(self._suspects.items())[:_MOST]
