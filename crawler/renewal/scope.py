"""What a run is to look at."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self


class Extent(StrEnum):
    """How much of a site a run asks for."""

    ALL = "all"
    """Everything."""
    SINCE_LAST = "since_last"
    """What may have changed since the last whole run; together they are whole again."""
    COLUMNS = "columns"
    """Some columns, by name."""
    ENTRIES = "entries"
    """The subjects and places of some ledger entries, by number."""

    @property
    def whole(self) -> bool:
        """Whether such a run knows the whole site when it ends, so that others may begin with it."""
        return self in (Extent.ALL, Extent.SINCE_LAST)


@dataclass(frozen=True)
class Scope:
    """names: of columns, or numbers of entries. families: of rules in force, () for all."""

    extent: Extent = Extent.ALL
    names: tuple[str, ...] = ()
    families: tuple[str, ...] = ()

    @classmethod
    def from_json(cls, raw: Mapping[str, Any]) -> Self:
        """The reverse of `as_json`; {} is a run of everything."""
        if not raw:
            return cls()
        return cls(Extent(raw["extent"]), tuple(raw["names"]), tuple(raw["families"]))

    def as_json(self) -> dict[str, Any]:
        return {"extent": self.extent.value, "names": list(self.names), "families": list(self.families)}
