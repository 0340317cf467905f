"""The fetch index of one run: every address, what came of asking for it, and which page links where."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from checks.artifacts import Fetch, Outcome
from checks.findings import Place

_SCHEMA = """
CREATE TABLE IF NOT EXISTS url (id INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS fetch (
  url INTEGER PRIMARY KEY REFERENCES url(id), outcome TEXT NOT NULL, status INTEGER, final_url TEXT NOT NULL,
  content_type TEXT NOT NULL, reason TEXT NOT NULL, at TEXT NOT NULL, method TEXT NOT NULL, location TEXT NOT NULL,
  page INTEGER NOT NULL, fragment INTEGER NOT NULL, title TEXT NOT NULL, offset INTEGER
);
CREATE TABLE IF NOT EXISTS durable (records_end INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS edges (page INTEGER PRIMARY KEY REFERENCES url(id), links TEXT NOT NULL);
"""
_FETCH = "outcome, status, final_url, content_type, reason, at, method, location, page, fragment, title"

Edge = tuple[str, str]
"""(target address, visible text) of one reference."""


class FetchIndex:
    """One SQLite file. What is committed survives a kill; the archive says when."""

    def __init__(self, path: Path):
        self._database = sqlite3.connect(path, isolation_level=None)
        self._database.execute("PRAGMA journal_mode=WAL")
        self._database.execute("PRAGMA synchronous=NORMAL")
        self._database.executescript(_SCHEMA)
        self._ids: dict[str, int] = {url: number for number, url in self._database.execute("SELECT id, url FROM url")}

    def add(self, fetch: Fetch, offset: int | None = None) -> None:
        """Record a fetch; a later one of the same address replaces it."""
        self._begin()
        values = (self._id(fetch.url), *_values(fetch), offset)
        self._database.execute(f"INSERT OR REPLACE INTO fetch VALUES ({', '.join('?' * len(values))})", values)  # noqa: S608

    def add_edges(self, page: str, edges: list[Edge]) -> None:
        """Record the links of a page, one per target."""
        self._begin()
        packed = json.dumps([(self._id(target), text) for target, text in edges], ensure_ascii=False)
        self._database.execute("INSERT OR REPLACE INTO edges VALUES (?, ?)", (self._id(page), packed))

    def settle(self, fetches: dict[str, Fetch]) -> None:
        """Replace the outcome and final address of fetches that redirects decided."""
        self._begin()
        self._database.executemany(
            "UPDATE fetch SET outcome = ?, final_url = ?, reason = ? WHERE url = ?",
            ((fetch.outcome.value, fetch.final_url, fetch.reason, self._id(url)) for url, fetch in fetches.items()),
        )
        self.commit()

    def fetch(self, url: str) -> Fetch | None:
        number = self._ids.get(url)
        row = number and self._database.execute(f"SELECT {_FETCH} FROM fetch WHERE url = ?", (number,)).fetchone()  # noqa: S608
        return _fetch(url, row) if row else None

    def fetches(self) -> Iterator[Fetch]:
        query = f"SELECT u.url, {_FETCH} FROM fetch f JOIN url u ON u.id = f.url ORDER BY f.url"  # noqa: S608
        for url, *row in self._database.execute(query):
            yield _fetch(url, row)

    def offset(self, url: str) -> int | None:
        row = self._database.execute("SELECT offset FROM fetch WHERE url = ?", (self._ids.get(url),)).fetchone()
        return row[0] if row else None

    def stored(self) -> Iterator[tuple[str, int]]:
        """(address, record offset) of every page and fragment that was stored whole, in the order of fetching."""
        query = (
            "SELECT u.url, f.offset FROM fetch f JOIN url u ON u.id = f.url "
            "WHERE f.page OR f.fragment ORDER BY f.offset"
        )
        yield from self._database.execute(query)

    def links(self) -> Iterator[tuple[str, tuple[Place, ...]]]:
        """(target, its places) of every address found on a page, in the order of discovery."""
        places: dict[int, list[Place]] = {}
        rows = self._database.execute("SELECT u.url, e.links FROM edges e JOIN url u ON u.id = e.page ORDER BY e.page")
        for page, packed in rows:
            for target, text in json.loads(packed):
                places.setdefault(target, []).append(Place(page, text))
        names = {number: url for url, number in self._ids.items()}
        for target in sorted(places):
            yield names[target], tuple(places[target])

    def linking(self) -> Iterator[str]:
        """Every document whose links were read: pages and style sheets."""
        for (url,) in self._database.execute("SELECT u.url FROM edges e JOIN url u ON u.id = e.page"):
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


def _values(fetch: Fetch) -> tuple[object, ...]:
    return (
        fetch.outcome.value,
        fetch.status,
        fetch.final_url,
        fetch.content_type,
        fetch.reason,
        fetch.at,
        fetch.method,
        fetch.location,
        int(fetch.page),
        int(fetch.fragment),
        fetch.title,
    )


def _fetch(url: str, row: tuple | list) -> Fetch:
    *told, page, fragment, title = row
    outcome, status, final_url, content_type, reason, at, method, location = told
    kept = {"page": bool(page), "fragment": bool(fragment), "title": title}
    return Fetch(url, Outcome(outcome), status, final_url, content_type, reason, at, method, location, **kept)
