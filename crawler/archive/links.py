"""Who links to whom: every address that pages link to, with its places, without an object for each of them."""

import json
import sqlite3
from array import array
from collections.abc import Iterator, Sequence
from functools import cached_property

from checks.findings import Place


class LinkTable:
    """(target address, its places) in the order of discovery, as often as wanted. Of a run that is being written,
    what was written when it was first read."""

    def __init__(self, database: sqlite3.Connection):
        self._database = database

    def __iter__(self) -> Iterator[tuple[str, Sequence[Place]]]:
        for number, url in self._addresses():
            yield url, Places(self, number, self._pages[number])

    def targets(self) -> Iterator[str]:
        """Only the addresses."""
        return (url for _, url in self._addresses())

    def place(self, target: int, page: int) -> Place:
        """What one page says where it links to a target."""
        (packed,) = self._database.execute("SELECT links FROM edges WHERE page = ?", (page,)).fetchone()
        (address,) = self._database.execute("SELECT url FROM url WHERE id = ?", (page,)).fetchone()
        return Place(address, next(text for number, text in json.loads(packed) if number == target))

    @cached_property
    def _pages(self) -> dict[int, "array[int]"]:
        """The pages that link to each target, by number."""
        found: dict[int, array[int]] = {}
        for page, packed in self._database.execute("SELECT page, links FROM edges ORDER BY page"):
            for target, _ in json.loads(packed):
                found.setdefault(target, array("I")).append(page)
        return found

    def _addresses(self) -> Iterator[tuple[int, str]]:
        for number, url in self._database.execute("SELECT id, url FROM url ORDER BY id").fetchall():
            if number in self._pages:
                yield number, url


class Places(Sequence[Place]):
    """The places of one target; each is read when it is wanted, for most targets are alive and nobody asks."""

    def __init__(self, table: LinkTable, target: int, pages: Sequence[int]):
        self._table = table
        self._target = target
        self._pages = pages

    def __len__(self) -> int:
        return len(self._pages)

    def __getitem__(self, index):
        pages = self._pages[index]
        if isinstance(index, slice):
            return tuple(self._table.place(self._target, page) for page in pages)
        return self._table.place(self._target, pages)
