"""What earlier runs knew of a site's articles: when each was first seen, and how far the lists had been read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from types import MappingProxyType

_TELLING = 6
"""Characters from which on a title tells articles apart; 公告 does not."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """An article when it was first seen.

    address: canonical. seen: the day. absent: the last day before it on which the list of its column was read and did
    not show it, None when nobody had read that list.
    """

    address: str
    title: str
    seen: date
    absent: date | None = None


@dataclass(frozen=True)
class History:
    """Before the first run nothing is known.

    listed: the day as of which the latest complete run had read every list. reach: by the stem of a column, how far
    back its list had been read then: an article of that day or a later one would have been seen.
    """

    sightings: tuple[Sighting, ...] = ()
    listed: date | None = None
    reach: Mapping[str, date] = field(default_factory=lambda: MappingProxyType({}))

    def sighting(self, address: str, title: str) -> Sighting | None:
        """By its canonical address, else by its title: an article may have changed its address."""
        return self._addresses.get(address) or self._titles.get(title)

    @cached_property
    def _addresses(self) -> Mapping[str, Sighting]:
        return {known.address: known for known in self.sightings}

    @cached_property
    def _titles(self) -> Mapping[str, Sighting]:
        """The earliest of several with one title."""
        ordered = sorted(self.sightings, key=lambda known: known.seen, reverse=True)
        return {known.title: known for known in ordered if len(known.title) >= _TELLING}
