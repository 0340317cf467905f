"""What tells one page from every other, wherever it stands: its title, the number in its file's name."""

import re
from collections import Counter
from collections.abc import Collection, Mapping

from checks.artifacts import Fetch, Outcome
from checks.digest import digest
from checks.drift import NAME, TITLE
from checks.reading.urls import key

_SHORTEST = 6
"""Characters below which a title says nothing: 首页, 通知公告."""
_EXTENSION = re.compile(r"\.\w{1,5}$")
_DAY = re.compile(r"(?<!\d)(?:19|20)\d{6}(?!\d)")
_NUMBER = re.compile(r"\d{5,}")


def own_marks(fetches: Mapping[str, Fetch], wanted: Collection[str]) -> dict[str, dict[str, str]]:
    """By canonical address, of those wanted, the marks that no other page bears, by their names in `checks.drift`.

    Only digests: a title may hold what nobody should keep.
    """
    there = (fetch for fetch in fetches.values() if fetch.outcome is Outcome.OK)  # not what has gone or leads elsewhere
    pages = {key(fetch.url): {NAME: _name(fetch.url), TITLE: _title(fetch.title)} for fetch in there}
    borne = Counter(mark for marks in pages.values() for mark in marks.items())
    chosen = {page: pages[page] for page in wanted if page in pages}
    return {
        page: {name: digest(mark) for name, mark in marks.items() if mark and borne[name, mark] == 1}
        for page, marks in chosen.items()
    }


def _title(title: str) -> str:
    plain = "".join(title.split()).encode(errors="replace").decode()
    return plain if len(plain) >= _SHORTEST else ""


def _name(address: str) -> str:
    """The file's name, with its query, where it bears a number that is no date: `art_12_345678`; else ""."""
    path, _, query = key(address).partition("?")
    name = _EXTENSION.sub("", path.rpartition("/")[2])
    told = f"{name}?{query}" if query else name
    return told if _NUMBER.search(_DAY.sub("", told)) else ""
