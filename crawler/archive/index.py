"""The fetch index of one run: every address, what came of asking for it, and which page links where."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path

from checks.artifacts import Fetch
from crawler.archive.links import LinkTable
from crawler.archive.rows import FETCH, KEPT, Kept, Stored, fetch_of, values_of

_SCHEMA = """
CREATE TABLE IF NOT EXISTS url (id INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS fetch (
  url INTEGER PRIMARY KEY REFERENCES url(id), outcome TEXT NOT NULL, status INTEGER, final_url TEXT NOT NULL,
  content_type TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL, method TEXT NOT NULL, location TEXT NOT NULL,
  page INTEGER NOT NULL, fragment INTEGER NOT NULL, attachment INTEGER NOT NULL, title TEXT NOT NULL,
  offset INTEGER, body TEXT NOT NULL, etag TEXT NOT NULL, modified TEXT NOT NULL,
  origin TEXT NOT NULL DEFAULT '', asked INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX IF NOT EXISTS fetch_offset ON fetch (offset) WHERE offset IS NOT NULL;
CREATE TABLE IF NOT EXISTS durable (records_end INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS edges (page INTEGER PRIMARY KEY REFERENCES url(id), links TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS due (url TEXT PRIMARY KEY);
"""
_STORED = "SELECT u.url, f.offset, f.origin, f.body, f.fragment, f.attachment FROM fetch f JOIN url u ON u.id = f.url"

Edge = tuple[str, str]
"""(target address, visible text) of one reference."""


class FetchIndex:
    """One SQLite file. What is committed survives a kill; the archive says when.

    A run may begin with what an earlier one had found (see `crawler.archive.carrying`). What was not asked for in
    this run itself is `carried`; what it is to ask for, whatever else it finds, is `due`.
    """

    def __init__(self, path: Path):
        self._database = sqlite3.connect(path, isolation_level=None, timeout=30)
        self._database.execute("PRAGMA journal_mode=WAL")
        self._database.execute("PRAGMA synchronous=NORMAL")
        self._database.executescript(_SCHEMA)

    @cached_property
    def _ids(self) -> dict[str, int]:
        return {url: number for number, url in self._database.execute("SELECT id, url FROM url")}

    def add(self, fetch: Fetch, kept: Kept | None = None) -> None:
        """Record a fetch; a later one of the same address replaces it."""
        self._begin()
        kept = kept or Kept()
        values = (self._id(fetch.url), *values_of(fetch), kept.offset, kept.body, kept.etag, kept.modified)
        marks = ", ".join("?" * len(values))
        self._database.execute(f"INSERT OR REPLACE INTO fetch (url, {FETCH}, {KEPT}) VALUES ({marks})", values)  # noqa: S608

    def renew(self, url: str, at: str) -> None:
        """A carried fetch was asked for again and has not changed. at: ISO 8601."""
        self._begin()
        self._database.execute("UPDATE fetch SET asked = 1, at = ? WHERE url = ?", (at, self._id(url)))

    def add_edges(self, page: str, edges: list[Edge]) -> None:
        """Record the links of a page, one per target."""
        self._begin()
        packed = json.dumps([(self._id(target), text) for target, text in edges], ensure_ascii=False)
        self._database.execute("INSERT OR REPLACE INTO edges VALUES (?, ?)", (self._id(page), packed))

    def demand(self, urls: Iterable[str]) -> None:
        """Addresses to ask for in any case."""
        self._begin()
        self._database.executemany("INSERT OR IGNORE INTO due VALUES (?)", ((url,) for url in urls))
        self.commit()

    def settle(self, fetches: dict[str, Fetch]) -> None:
        """Replace the outcome and final address of fetches that redirects decided."""
        self._begin()
        self._database.executemany(
            "UPDATE fetch SET outcome = ?, final_url = ?, reason = ? WHERE url = ?",
            ((fetch.outcome.value, fetch.final_url, fetch.reason, self._id(url)) for url, fetch in fetches.items()),
        )
        self.commit()

    def fetch(self, url: str) -> Fetch | None:
        row = self._one(FETCH, url)
        return fetch_of(url, row) if row else None

    def carried_body(self, url: str) -> Kept | None:
        """What an earlier run stored of an address that this one has not asked for."""
        row = self._one(KEPT, url, "AND NOT asked") if self._any_carried else None
        return Kept(*row) if row else None

    def fetches(self) -> Iterator[Fetch]:
        yield from self._fetches("")

    def asked(self) -> Iterator[Fetch]:
        """What this run itself asked for."""
        yield from self._fetches("WHERE f.asked")

    def carried(self) -> Iterator[Fetch]:
        """What an earlier run found and this one has not asked for."""
        yield from self._fetches("WHERE NOT f.asked")

    def due(self) -> list[str]:
        """What this run is to ask for in any case and has not yet."""
        done = "SELECT u.url FROM fetch f JOIN url u ON u.id = f.url WHERE f.asked"
        return [url for (url,) in self._database.execute(f"SELECT url FROM due EXCEPT {done}")]  # noqa: S608

    def stored(self) -> Iterator[Stored]:
        """Every page, fragment and attachment that was stored whole, in the order of fetching, carried ones first."""
        yield from self._stored("ORDER BY f.origin = '', f.origin, f.offset")

    def asked_stored(self) -> Iterator[Stored]:
        """Of these the documents that this run itself asked for, no attachments."""
        yield from self._stored("AND f.asked AND NOT f.attachment ORDER BY f.origin = '', f.origin, f.offset")

    def carried_stored(self) -> Iterator[Stored]:
        """Of these what an earlier run's records hold."""
        yield from self._stored("AND f.origin != '' ORDER BY f.origin, f.offset")

    def fresh(self, after: int = -1) -> Iterator[Stored]:
        """Of these what this run's own records hold behind an offset, in the order of fetching."""
        yield from self._stored("AND f.origin = '' AND f.offset > ? ORDER BY f.offset", after)

    def place(self, url: str) -> Stored | None:
        """Where the stored answer of an address lies; None when no body was kept."""
        row = self._database.execute(f"{_STORED} WHERE u.url = ? AND f.offset IS NOT NULL", (url,)).fetchone()
        return Stored(*row) if row else None

    def links(self) -> LinkTable:
        """Every address found on a page, with its places."""
        return LinkTable(self._database)

    def linking(self) -> Iterator[str]:
        """Every document whose links were read in this run: pages and style sheets."""
        query = "SELECT u.url FROM edges e JOIN url u ON u.id = e.page JOIN fetch f ON f.url = e.page WHERE f.asked"
        for (url,) in self._database.execute(query):
            yield url

    @property
    def records_end(self) -> int:
        """The byte up to which the records file is known to be whole; 0 when nothing was committed."""
        row = self._database.execute("SELECT records_end FROM durable").fetchone()
        return row[0] if row else 0

    def mark(self, records_end: int) -> None:
        """Note, with the next commit, how far the records reach."""
        self._begin()
        self._database.execute("DELETE FROM durable")
        self._database.execute("INSERT INTO durable VALUES (?)", (records_end,))

    def commit(self) -> None:
        if self._database.in_transaction:
            self._database.execute("COMMIT")

    def close(self) -> None:
        self.commit()
        self._database.close()

    def _begin(self) -> None:
        if not self._database.in_transaction:
            self._database.execute("BEGIN")

    def _id(self, url: str) -> int:
        number = self._ids.get(url)
        if number is None:
            number = self._ids[url] = len(self._ids) + 1
            self._database.execute("INSERT INTO url VALUES (?, ?)", (number, url))
        return number

    @cached_property
    def _any_carried(self) -> bool:
        return next(self.carried(), None) is not None

    def _one(self, columns: str, url: str, condition: str = "") -> tuple | None:
        query = f"SELECT {columns} FROM fetch WHERE url = (SELECT id FROM url WHERE url = ?) {condition}"  # noqa: S608
        return self._database.execute(query, (url,)).fetchone()

    def _fetches(self, condition: str) -> Iterator[Fetch]:
        query = f"SELECT u.url, {FETCH} FROM fetch f JOIN url u ON u.id = f.url {condition} ORDER BY f.url"  # noqa: S608
        for url, *row in self._database.execute(query):
            yield fetch_of(url, row)

    def _stored(self, condition: str, *values: int) -> Iterator[Stored]:
        for row in self._database.execute(
            f"{_STORED} WHERE (f.page OR f.fragment OR f.attachment) {condition}", values
        ):
            yield Stored(*row)
