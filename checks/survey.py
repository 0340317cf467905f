"""Everything a run collected, as gatherers see it: fetches and small page facts, never bodies."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

from checks.artifacts import Fetch
from checks.findings import Place
from checks.history import History
from checks.reading.urls import host
from checks.visit import Visit

_CALLED = 20


def _everything(_url: str) -> bool:
    return True


@dataclass(frozen=True)
class Survey:
    """The stream that gathering turns into subjects; each callable starts a fresh pass.

    start: the address the run began at.
    fetches: the fetch of a URL as it was requested; `get` returns None for what was never asked.
    facts: (page url, facts) of every judged page, for one gatherer named by its module name.
    links: (target url, its places, one a page) of every URL that was found on a page.
    asked: whether an address was asked for in this run itself; the rest stands as an earlier run found it, so that a
        subject that was not asked for is neither a fault nor in order.
    history: what was known of the site's articles when the run began.
    visits: the timed visits of the home page as they stood when the run began.
    """

    start: str
    fetches: Mapping[str, Fetch]
    facts: Callable[[str], Iterator[tuple[str, Any]]]
    links: Callable[[], Iterable[tuple[str, Sequence[Place]]]]
    asked: Callable[[str], bool] = _everything
    history: History = field(default_factory=History)
    visits: Sequence[Visit] = ()

    def texts(self) -> Iterator[str]:
        """What links are called and pages are titled: the names by which the site mentions something.

        Of a link that stands on every page, what the first of them call it.
        """
        for _, places in self.links():
            yield from {place.text for place in islice(places, _CALLED) if place.text}
        for fetch in self.fetches.values():
            if fetch.title:
                yield fetch.title

    def complete(self) -> bool:
        """Whether every address of our own that a page leads to was asked for; else what was not seen may be there."""
        own = {host(fetch.url) for fetch in self.fetches.values() if fetch.page}
        return not any(self.fetches.get(url) is None and host(url) in own for url, _ in self.links())
