"""The records that ledger entries stand on, kept apart from the run that found them.

One file of records a run, in which each address lies once however many entries stand on it, and beside it a list that
says by entry where its records begin.
"""

import json
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from fastwarc.warc import metadata

from checks.artifacts import Fetch
from checks.reading.urls import key
from checks.words.privacy.masking import masked
from crawler.archive.archive import Archive
from crawler.archive.packing import packed
from crawler.workspace import write_whole

_MOST_HOPS = 20


def preserve(run: Path, target: Path, wanted: Mapping[str, Iterable[str]], bare: Collection[str]) -> int:
    """Copy what a run knows of the addresses on which entries stand; how many entries it knew something of.

    target: the file of records; entries that it holds already are left out. wanted: addresses by number of entry.
    bare: canonical addresses of pages that hold what nobody should keep: of these only what came of asking. Records
    appear before the list that points at them, each file whole or not at all.
    """
    known = {row["number"]: row for row in rows(target)}
    fresh = {number: urls for number, urls in wanted.items() if number not in known}
    if not fresh:
        return 0
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(f"{target.name}.part")
    archive = Archive(run)
    try:
        if target.exists():
            shutil.copyfile(target, part)
        with part.open("ab") as stream:
            copier = _Copier(archive, stream, bare)
            added = [{"number": number, "records": list(copier.places(urls))} for number, urls in fresh.items()]
        added = [row for row in added if row["records"]]
        if added:
            part.replace(target)
    finally:
        archive.close()
        part.unlink(missing_ok=True)
    known |= {row["number"]: row for row in added}
    write_whole(listing(target), "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in known.values()))
    return len(added)


def rows(target: Path) -> Iterator[dict[str, Any]]:
    """The list of a file of records. Each: number; records as [address, where it begins, where the answer begins].

    The last is None where no answer was kept.
    """
    path = listing(target)
    if path.exists():
        yield from map(json.loads, path.read_text("utf-8").splitlines())


def listing(target: Path) -> Path:
    """The list beside a file of records."""
    return target.with_name(f"{target.name.removesuffix('.warc.gz')}.jsonl")


class _Copier:
    """Appends records to one stream, each address once."""

    def __init__(self, archive: Archive, stream: BinaryIO, bare: Collection[str]):
        self._archive = archive
        self._stream = stream
        self._bare = bare
        self._places: dict[str, tuple[str, int, int | None]] = {}

    def places(self, urls: Iterable[str]) -> Iterator[tuple[str, int, int | None]]:
        """Where the records of these addresses lie, and of those to which they lead."""
        for url in dict.fromkeys(hop for begin in urls for hop in self._hops(begin)):
            if url not in self._places:
                fetch = self._archive.index.fetch(url)
                if fetch is None:
                    continue
                self._places[url] = self._copied(fetch)
            yield self._places[url]

    def _hops(self, url: str) -> Iterator[str]:
        for _ in range(_MOST_HOPS):
            yield url
            fetch = self._archive.index.fetch(url)
            if fetch is None or not fetch.location:
                return
            url = fetch.location

    def _copied(self, fetch: Fetch) -> tuple[str, int, int | None]:
        told = self._stream.tell()
        self._stream.write(_told(fetch))
        answer = b"" if key(fetch.url) in self._bare else self._archive.raw(fetch.url)
        place = self._stream.tell() if answer else None
        self._stream.write(answer)
        return fetch.url, told, place


def _told(fetch: Fetch) -> bytes:
    """What came of asking for an address, as a metadata record."""
    headers = {"WARC-Target-URI": fetch.url, "Content-Type": "application/json"}
    told = json.dumps(asdict(fetch) | {"title": masked(fetch.title)}, ensure_ascii=False).encode(
        "utf-8", "surrogatepass"
    )
    return packed(metadata, headers, fetch.at or datetime.now(UTC).isoformat(), told)
