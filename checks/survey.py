"""Everything a run collected, as gatherers see it: fetches and small page facts, never bodies."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from checks.artifacts import Fetch
from checks.findings import Place


@dataclass(frozen=True)
class Survey:
    """The stream that gathering turns into subjects; each callable starts a fresh pass.

    start: the address the run began at.
    fetches: the fetch of a URL as it was requested; `get` returns None for what was never asked.
    facts: (page url, facts) of every judged page, for one gatherer named by its module name.
    links: (target url, its places) of every URL that was found on a page.
    """

    start: str
    fetches: Mapping[str, Fetch]
    facts: Callable[[str], Iterator[tuple[str, Any]]]
    links: Callable[[], Iterator[tuple[str, tuple[Place, ...]]]]
