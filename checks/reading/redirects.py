"""Where chains of redirects end, and what that says of the address they began at."""

import re
from collections.abc import Mapping
from dataclasses import replace

from checks.artifacts import Fetch, Outcome, OutcomeClass
from checks.reading.urls import host, path

_HOME = re.compile(r"^/(?:index\.\w+|default\.\w+)?$", re.IGNORECASE)


def settle(fetches: Mapping[str, Fetch], longest: int) -> dict[str, Fetch]:
    """The redirecting fetches with their final outcome and address.

    longest: hops after which a chain counts as a loop. A chain that ends at an address nobody asked stays
    what its last hop was.
    """
    return {url: _settled(fetch, fetches, longest) for url, fetch in fetches.items() if fetch.location}


def _settled(fetch: Fetch, fetches: Mapping[str, Fetch], longest: int) -> Fetch:
    seen, current = {fetch.url}, fetch
    while current.location:
        following = fetches.get(current.location)
        if current.location in seen or len(seen) > longest:
            return replace(fetch, outcome=Outcome.REDIRECT_LOOP, final_url=current.location, reason="redirect_loop")
        if following is None:
            return replace(fetch, outcome=Outcome.OUT_OF_SCOPE, final_url=current.location, reason="redirect_unasked")
        seen.add(current.location)
        current = following
    if current.outcome.kind is not OutcomeClass.ALIVE:
        return replace(fetch, outcome=current.outcome, final_url=current.url, reason=current.reason)
    outcome = Outcome.MOVED_HOME if _fell_home(fetch.url, current.url) else Outcome.REDIRECTED
    return replace(fetch, outcome=outcome, final_url=current.url)


def _fell_home(asked: str, reached: str) -> bool:
    """A deep page that sends its visitor to the home page of the same host has lost its content."""
    deep = path(asked).strip("/").count("/") >= 1
    return deep and host(asked) == host(reached) and _HOME.match(path(reached)) is not None
