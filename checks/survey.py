"""Everything a run collected, as gatherers see it: fetches and small page facts, never bodies."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from checks.artifacts import Fetch
from checks.findings import Place
from checks.visit import Visit


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
    visits: the timed visits of the home page as they stood when the run began.
    """

    start: str
    fetches: Mapping[str, Fetch]
    facts: Callable[[str], Iterator[tuple[str, Any]]]
    links: Callable[[], Iterable[tuple[str, Sequence[Place]]]]
    asked: Callable[[str], bool] = _everything
    visits: Sequence[Visit] = ()
