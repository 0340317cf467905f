"""One WARC record as it lies on disk: a gzip member of its own, so that it opens alone."""

import io
import zlib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

from fastwarc.warc import WarcRecord, WarcRecordType

FAST, THOROUGH = 1, -1
_GZIP = 31
_CHUNK = 1024 * 1024


def packed(kind: WarcRecordType, headers: Mapping[str, str], at: str, content: bytes, effort: int = THOROUGH) -> bytes:
    """The bytes of a record. at: ISO 8601 with offset; the standard wants WARC-Date in UTC. effort: of zlib."""
    record = WarcRecord()
    record.init_headers(record_type=kind)
    record.headers["WARC-Date"] = datetime.fromisoformat(at).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    for name, value in headers.items():
        record.headers[name] = value
    record.set_bytes_content(content)
    plain = io.BytesIO()
    record.write(plain, checksum_data=False)
    squeeze = zlib.compressobj(effort, zlib.DEFLATED, _GZIP)
    return squeeze.compress(plain.getvalue()) + squeeze.flush()


def members(path: Path, offset: int = 0) -> Iterator[tuple[int, int, bytes]]:
    """(offset, length, unpacked bytes) of each whole record from an offset on; one that a kill cut short ends it."""
    if not path.exists():
        return
    with path.open("rb") as stream:
        stream.seek(offset)
        rest = b""
        while True:
            unpack, plain, read = zlib.decompressobj(_GZIP), [], 0
            while not unpack.eof and (chunk := rest or stream.read(_CHUNK)):
                plain.append(unpack.decompress(chunk))
                read += len(chunk) - len(unpack.unused_data)
                rest = unpack.unused_data
            if not unpack.eof:
                return
            yield offset, read, b"".join(plain)
            offset += read
