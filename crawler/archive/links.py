"""Who links to whom: every address that pages link to, with its places, without an object for each of them."""

import json
import sqlite3
from array import array
from collections.abc import Iterator, Sequence
from functools import cached_property

from checks.findings import Place


class LinkTable:
    """(target address, its places) in the order of discovery, as often as wanted.

    Of a run that is being written: what was written when it was first read.
    """

    def __init__(self, database: sqlite3.Connection):
        self._database = database

    def __iter__(self) -> Iterator[tuple[str, Sequence[Place]]]:
        for number, url in self._addresses():
            yield url, Places(self._names, self._texts, *self._edges[number])

    def targets(self) -> Iterator[str]:
        """Only the addresses."""
        return (url for _, url in self._addresses())

    @cached_property
    def _edges(self) -> dict[int, tuple["array[int]", "array[int]"]]:
        """Of each target the pages that link to it and what they say there, by number."""
        found: dict[int, tuple[array[int], array[int]]] = {}
        known: dict[str, int] = {}
        for page, packed in self._database.execute("SELECT page, links FROM edges ORDER BY page"):
            for target, text in json.loads(packed):
                if target not in found:
                    found[target] = (array("I"), array("I"))
                pages, texts = found[target]
                pages.append(page)
                texts.append(known.setdefault(text, len(known)))
        self._texts.extend(known)
        return found

    @cached_property
    def _names(self) -> dict[int, str]:
        """The addresses of pages, by number."""
        query = "SELECT u.id, u.url FROM edges e JOIN url u ON u.id = e.page"
        return dict(self._database.execute(query))

    @cached_property
    def _texts(self) -> list[str]:
        return []

    def _addresses(self) -> Iterator[tuple[int, str]]:
        for number, url in self._database.execute("SELECT id, url FROM url ORDER BY id").fetchall():
            if number in self._edges:
                yield number, url


class Places(Sequence[Place]):
    """The places of one target, made when they are wanted: most targets are alive, and nobody asks."""

    def __init__(self, names: dict[int, str], texts: list[str], pages: "array[int]", said: "array[int]"):
        self._names = names
        self._texts = texts
        self._pages = pages
        self._said = said

    def __len__(self) -> int:
        return len(self._pages)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self[number] for number in range(*index.indices(len(self))))
        return Place(self._names[self._pages[index]], self._texts[self._said[index]])
