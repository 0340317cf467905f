"""The archive of one run: records as evidence, the fetch index to find them."""

import hashlib
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from checks.artifacts import Fetch
from checks.reading.ailing import excuse
from checks.reading.redirects import settle
from checks.reading.responses import Answer
from checks.reading.silence import confirm, silent
from crawler.archive.index import Edge, FetchIndex
from crawler.archive.memory import Memory
from crawler.archive.records import RecordReader, RecordWriter
from crawler.archive.rows import Kept, Stored

RECORDS = "crawl.warc.gz"
INDEX = "fetches.sqlite"
_MOST_UNFLUSHED = 100
"""Fetches that a kill may cost."""


class Archive:
    """Opened by the crawl to write and by everything after it to read."""

    def __init__(self, folder: Path):
        self._folder = folder
        self._index = FetchIndex(folder / INDEX)
        self._records: RecordWriter | None = None
        self._readers: dict[str, RecordReader] = {}
        self._unflushed = 0

    @property
    def index(self) -> FetchIndex:
        return self._index

    def keep(self, fetch: Fetch, answer: Answer | None = None, edges: list[Edge] | None = None) -> None:
        """Store a fetch, its body when one is worth keeping, and the links of a page."""
        self._index.add(fetch, self._kept(answer, fetch.at) if answer is not None else None)
        if edges is not None:
            self._index.add_edges(fetch.url, edges)
        self._count()

    def renew(self, url: str, at: str) -> None:
        """The server says that a carried page is as it was: a `revisit` record, and its fetch counts as today's."""
        self._writer().revisit(url, at)
        self._index.renew(url, at)
        self._count()

    def documents(self) -> Iterator[tuple[Fetch, Answer]]:
        """Every page and fragment that this run asked for."""
        for stored in list(self._index.asked_stored()):
            fetch = self._index.fetch(stored.url)
            if fetch is not None:
                yield fetch, self.read(stored)

    def read(self, stored: Stored) -> Answer:
        """A stored answer, also one that an earlier run holds."""
        return self._reader(stored).read(stored.offset)

    def answer(self, url: str) -> Answer | None:
        """The stored answer of an address, or None when no body was kept."""
        stored = self._index.place(url)
        return self.read(stored) if stored else None

    def raw(self, url: str) -> bytes:
        """The record of an address as it lies on disk; b"" when no body was kept."""
        stored = self._index.place(url)
        return self._reader(stored).raw(stored.offset) if stored else b""

    def identity(self, stored: Stored) -> str:
        """The WARC-Record-ID of a stored answer."""
        return self._reader(stored).identity(stored.offset)

    def record_id(self, url: str) -> str:
        """The WARC-Record-ID of an address's stored answer, or "" when none was kept."""
        stored = self._index.place(url)
        return self.identity(stored) if stored else ""

    def settle(
        self,
        longest: int,
        memory: Memory | None = None,
        own: Collection[str] = (),
        recovered: Mapping[str, int] = MappingProxyType({}),
    ) -> None:
        """Judge together what cannot be judged alone: ailing hosts, lasting silence, and where redirects end.

        longest: hops after which a chain counts as a loop. memory: of earlier runs; own: the site's host[:port]s.
        recovered: see `checks.reading.ailing`.
        """
        asked = {fetch.url: fetch for fetch in self._index.asked()}
        carried = {fetch.url: fetch for fetch in self._index.carried()}
        changed = excuse(asked.values(), recovered)
        if memory is not None:
            quiet = silent(asked.values())
            changed |= confirm(asked.values(), memory.silent(), own)
            memory.heard(asked, quiet)
        self._index.settle(changed | settle(carried | asked | changed, longest))

    def flush(self) -> None:
        """Make everything so far survive a kill: bodies first, so that the index never points at nothing."""
        if not self._unflushed:
            return
        if self._records:
            self._index.mark(self._records.flush())
        self._index.commit()
        self._unflushed = 0

    def close(self) -> None:
        self.flush()
        if self._records:
            self._records.close()
        for reader in self._readers.values():
            reader.close()
        self._index.close()

    def _reader(self, stored: Stored) -> RecordReader:
        if stored.origin not in self._readers:
            folder = self._folder.parent / stored.origin if stored.origin else self._folder
            self._readers[stored.origin] = RecordReader(folder / RECORDS)
        return self._readers[stored.origin]

    def _kept(self, answer: Answer, at: str) -> Kept:
        told = answer.headers
        digest = hashlib.blake2b(answer.body, digest_size=12, key=told.get("content-type", "").encode()[:64])
        offset = self._writer().write(answer, at)
        return Kept(offset, digest.hexdigest(), told.get("etag", ""), told.get("last-modified", ""))

    def _count(self) -> None:
        self._unflushed += 1
        if self._unflushed >= _MOST_UNFLUSHED:
            self.flush()

    def _writer(self) -> RecordWriter:
        if self._records is None:
            self._records = RecordWriter(self._folder / RECORDS, self._index.records_end)
        return self._records
