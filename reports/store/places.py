"""The places of entries, read and rewritten in bulk: one entry may have thousands."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from reports import models
from reports.ledger.occurrence import Occurrence

_AT_ONCE = 500


class Places:
    """The stored places of some entries; changes are collected and written by `write`."""

    def __init__(self, alias: str, entries: Sequence[int]) -> None:
        """entries: primary keys."""
        self._alias = alias
        self._keys: dict[int, dict[Occurrence, int]] = {}
        self._added: list[models.Place] = []
        self._removed: list[int] = []
        self._turned: dict[datetime | None, list[int]] = {}
        for chunk in _chunks(entries):
            rows = self._rows.filter(entry__in=chunk).order_by("pk")
            for key, entry, *place in rows.values_list("pk", "entry_id", "page", "text", "gone_since"):
                self._keys.setdefault(entry, {})[Occurrence(*place)] = key

    def of(self, entry: int) -> tuple[Occurrence, ...]:
        """In the order in which they were first stored."""
        return tuple(self._keys.get(entry, ()))

    def put(self, entry: int, places: Sequence[Occurrence]) -> None:
        """The entry's places from now on."""
        old = {(place.page, place.text): (key, place) for place, key in self._keys.get(entry, {}).items()}
        for place in places:
            key, before = old.pop((place.page, place.text), (None, None))
            if before is None:
                row = models.Place(entry_id=entry, page=place.page, text=place.text, gone_since=place.gone_since)
                self._added.append(row)
            elif before != place:
                self._turned.setdefault(place.gone_since, []).append(key)
        self._removed += (key for key, _ in old.values())

    def write(self) -> None:
        for chunk in _chunks(self._removed):
            self._rows.filter(pk__in=chunk).delete()
        for gone_since, keys in self._turned.items():
            for chunk in _chunks(keys):
                self._rows.filter(pk__in=chunk).update(gone_since=gone_since)
        self._rows.bulk_create(self._added)

    @property
    def _rows(self) -> Any:
        return models.Place.objects.using(self._alias)


def _chunks(keys: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(keys), _AT_ONCE):
        yield keys[start : start + _AT_ONCE]
