"""The archive of one run: records as evidence, the fetch index to find them."""

from collections.abc import Collection, Iterator
from pathlib import Path

from checks.artifacts import Fetch
from checks.reading.ailing import excuse
from checks.reading.redirects import settle
from checks.reading.responses import Answer
from checks.reading.silence import confirm, silent
from crawler.archive.index import Edge, FetchIndex
from crawler.archive.memory import Memory
from crawler.archive.records import RecordWriter, read_id, read_record

RECORDS = "crawl.warc.gz"
INDEX = "fetches.sqlite"
_MOST_UNFLUSHED = 100
"""Fetches that a kill may cost."""


class Archive:
    """Opened by the crawl to write and by everything after it to read."""

    def __init__(self, folder: Path):
        self._records_path = folder / RECORDS
        self._index = FetchIndex(folder / INDEX)
        self._records: RecordWriter | None = None
        self._unflushed = 0

    @property
    def index(self) -> FetchIndex:
        return self._index

    def keep(self, fetch: Fetch, answer: Answer | None = None, edges: list[Edge] | None = None) -> None:
        """Store a fetch, its body when one is worth keeping, and the links of a page."""
        offset = self._writer().write(answer, fetch.at) if answer is not None else None
        self._index.add(fetch, offset)
        if edges is not None:
            self._index.add_edges(fetch.url, edges)
        self._unflushed += 1
        if self._unflushed >= _MOST_UNFLUSHED:
            self.flush()

    def documents(self) -> Iterator[tuple[Fetch, Answer]]:
        """Every page and fragment that was stored whole, with its body."""
        for url, offset in self._index.stored():
            fetch = self._index.fetch(url)
            if fetch is not None:
                yield fetch, read_record(self._records_path, offset)

    def answer(self, url: str) -> Answer | None:
        """The stored answer of an address, or None when no body was kept."""
        offset = self._index.offset(url)
        return read_record(self._records_path, offset) if offset is not None else None

    def record_id(self, url: str) -> str:
        """The WARC-Record-ID of an address's stored answer, or "" when none was kept."""
        offset = self._index.offset(url)
        return read_id(self._records_path, offset) if offset is not None else ""

    def settle(self, longest: int, memory: Memory | None = None, own: Collection[str] = ()) -> None:
        """Judge together what cannot be judged alone: ailing hosts, lasting silence, and where redirects end.

        longest: hops after which a chain counts as a loop. memory: of earlier runs; own: the site's host[:port]s.
        """
        fetches = {fetch.url: fetch for fetch in self._index.fetches()}
        changed = excuse(fetches.values())
        if memory is not None:
            quiet = silent(fetches.values())
            changed |= confirm(fetches.values(), memory.silent(), own)
            memory.heard(fetches, quiet)
        self._index.settle(changed | settle(fetches | changed, longest))

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
        self._index.close()

    def _writer(self) -> RecordWriter:
        if self._records is None:
            self._records = RecordWriter(self._records_path, self._index.records_end)
        return self._records
