"""Titles that tell one page from every other."""

from collections import Counter
from collections.abc import Collection, Mapping

from checks.artifacts import Fetch
from checks.digest import digest
from checks.reading.urls import key

_SHORTEST = 6
"""Characters below which a title says nothing: 首页, 通知公告."""


def own_titles(fetches: Mapping[str, Fetch], wanted: Collection[str]) -> dict[str, str]:
    """By canonical address, of those wanted, a digest of the page's title, where no other page bears the same.

    Only a digest: a title may hold what nobody should keep.
    """
    titles = {key(fetch.url): _plain(fetch.title) for fetch in fetches.values() if fetch.page}
    borne = Counter(titles.values())
    chosen = {page: titles[page] for page in wanted if page in titles}
    return {page: digest(title) for page, title in chosen.items() if len(title) >= _SHORTEST and borne[title] == 1}


def _plain(title: str) -> str:
    return "".join(title.split()).encode(errors="replace").decode()
