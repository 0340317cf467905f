"""The records that a ledger entry stands on, taken out of a run before it is removed."""

import io
import json
import zlib
from collections.abc import Iterable
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from fastwarc.warc import WarcRecord, metadata

from checks.artifacts import Fetch
from crawler.archive.archive import Archive

_GZIP = 31


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
    record = WarcRecord()
    record.init_headers(record_type=metadata)
    record.headers["WARC-Target-URI"] = fetch.url
    asked = datetime.fromisoformat(fetch.at).astimezone(UTC) if fetch.at else datetime.now(UTC)
    record.headers["WARC-Date"] = asked.strftime("%Y-%m-%dT%H:%M:%SZ")
    record.headers["Content-Type"] = "application/json"
    record.set_bytes_content(json.dumps(asdict(fetch), ensure_ascii=False).encode("utf-8", "surrogatepass"))
    plain = io.BytesIO()
    record.write(plain, checksum_data=False)
    squeeze = zlib.compressobj(wbits=_GZIP)
    return squeeze.compress(plain.getvalue()) + squeeze.flush()
