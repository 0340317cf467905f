"""The records that a ledger entry stands on, taken out of a run before it is removed."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from fastwarc.warc import metadata

from checks.artifacts import Fetch
from crawler.archive.archive import Archive
from crawler.archive.packing import packed


def preserve(run: Path, urls: Iterable[str], target: Path) -> bool:
    """Copy what a run knows of some addresses: what came of asking, and the answer where one was kept.

    The file is there whole or not at all; false when the run knows none of the addresses.
    """
    archive, parts = Archive(run), []
    try:
        for url in dict.fromkeys(urls):
            fetch = archive.index.fetch(url)
            if fetch is not None:
                parts += [_told(fetch), archive.raw(url)]
    finally:
        archive.close()
    if parts:
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f"{target.name}.part")
        part.write_bytes(b"".join(parts))
        part.replace(target)
    return bool(parts)


def _told(fetch: Fetch) -> bytes:
    """What came of asking for an address, as a metadata record."""
    headers = {"WARC-Target-URI": fetch.url, "Content-Type": "application/json"}
    told = json.dumps(asdict(fetch), ensure_ascii=False).encode("utf-8", "surrogatepass")
    return packed(metadata, headers, fetch.at or datetime.now(UTC).isoformat(), told)
