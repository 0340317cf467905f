"""Pages that now lead to another address."""

from collections import Counter
from collections.abc import Iterable, Mapping

from checks.artifacts import Fetch, Outcome
from checks.reading.urls import key


def moved(fetches: Mapping[str, Fetch], asked: Iterable[str]) -> dict[str, str]:
    """By the canonical address of a page that redirects, that of the whole page of ours at which it ends.

    asked: canonical addresses that this run asked for. Where several addresses end at one page it is a catch-all:
    then nobody can say that one of them moved there.
    """
    asked = frozenset(asked)
    found = {
        key(fetch.url): key(fetch.final_url)
        for fetch in fetches.values()
        if fetch.outcome is Outcome.REDIRECTED and key(fetch.url) in asked and _whole(fetches.get(fetch.final_url))
    }
    ends = Counter(found.values())
    return {page: end for page, end in found.items() if page != end and ends[end] == 1}


def _whole(fetch: Fetch | None) -> bool:
    return fetch is not None and fetch.page
