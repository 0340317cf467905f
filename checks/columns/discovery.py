"""The columns of a site: every list, reached by its menus or by a page that moves on to it, each once."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from checks.artifacts import Fetch, OutcomeClass
from checks.columns.sheet import Sheet
from checks.columns.stem import host_of, stem
from checks.reading.kind import is_index_address

_MOST_HOPS = 5
_UNREACHED = (OutcomeClass.UNVERIFIED, OutcomeClass.DEAD, OutcomeClass.WARN)
_NUMBERED = re.compile(r"[_-]\d{1,3}(?=\.\w+$)|/\d{1,3}\.\w+$")


@dataclass(slots=True)
class Found:
    """A column that was found: its page (None when there is none to read) and how the site names it.

    address: one of its addresses. texts: what links to it say, with counts. declared: the address by which the
    profile declares it, or "".
    """

    stem: str
    address: str
    sheet: Sheet | None
    texts: Counter[str] = field(default_factory=Counter)
    declared: str = ""


class Discovery:
    """All sheets of a run. `columns` yields each column once, in the order of their addresses."""

    def __init__(self, sheets: Iterable[tuple[str, Sheet]], fetches: Mapping[str, Fetch], start: str) -> None:
        self._sheets: dict[str, tuple[str, Sheet]] = {}
        self._texts: dict[str, Counter[str]] = {}
        self._addresses: dict[str, str] = {}
        self._further: set[str] = set()
        self._fetches = fetches
        for url, sheet in sheets:
            self._note(url, sheet)
        self._addresses.setdefault(stem(start), start)
        self._home = {stem(start), self._reached(stem(start))}

    def columns(self, declared: Iterable[str] = ()) -> Iterator[Found]:
        """declared: addresses that are columns whatever their pages look like."""
        promised = {stem(url): url for url in declared}
        wanted: dict[str, Found] = {}
        for url in promised.values():
            self._addresses.setdefault(stem(url), url)
        for place in sorted({*self._sheets, *self._texts, *promised}):
            end = self._reached(place) or (place if place in promised else None)
            if end is None or not (self._is_column(end) or place in promised):
                continue
            url, sheet = self._sheets.get(end, (self._addresses.get(end, ""), None))
            found = wanted.setdefault(end, Found(end, url, sheet))
            found.texts.update(self._texts.get(place, {}))
            found.declared = found.declared or promised.get(place, "")
        yield from wanted.values()

    def _note(self, url: str, sheet: Sheet) -> None:
        place = stem(url)
        if place not in self._sheets or self._sheets[place][1].items < sheet.items:
            self._sheets[place] = (url, sheet)
        self._further.update(stem(address) for address in sheet.following)
        for address, text in sheet.sections:
            self._addresses.setdefault(stem(address), address)
            self._texts.setdefault(stem(address), Counter())[text] += 1

    def _reached(self, place: str) -> str | None:
        """Where a page that shows no list of its own sends its visitor; None when that leaves the site or loops."""
        here = host_of(place)
        for _ in range(_MOST_HOPS):
            following = self._moved(place)
            if following is None:
                return place if host_of(place) == here else None
            self._addresses.setdefault(stem(following), following)
            place = stem(following)
        return None

    def _moved(self, place: str) -> str | None:
        if place in self._sheets:
            return self._sheets[place][1].refresh or None
        fetch = self._fetch(place)
        moved = fetch is not None and fetch.final_url and stem(fetch.final_url) != place
        return fetch.final_url if moved else None

    def _is_column(self, place: str) -> bool:
        if place in self._home or place in self._further or self._is_further(place):
            return False
        if place in self._sheets:
            url, sheet = self._sheets[place]
            return place in self._addresses or (sheet.lists and is_index_address(url))
        fetch = self._fetch(place)
        return fetch is None or fetch.outcome.kind in _UNREACHED

    def _fetch(self, place: str) -> Fetch | None:
        return self._fetches.get(self._addresses.get(place, ""))

    def _is_further(self, place: str) -> bool:
        """list_2.html beside list.html is its second page, also where its pager was not understood."""
        if not _NUMBERED.search(place):
            return False
        base = _NUMBERED.sub("", place)
        return stem(base) in self._sheets or stem(f"{base}.html") in self._sheets
