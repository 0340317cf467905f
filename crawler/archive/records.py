"""Evidence on disk: WARC records with the decoded payload, one gzip member each, so that each opens alone."""

import zlib
from pathlib import Path

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType, response, revisit

from checks.reading.responses import Answer
from crawler.archive.packing import FAST, packed

_GZIP = 31
_CHUNK = 65536
_END = b"\r\n\r\n"
_NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
_HOP = frozenset({"content-encoding", "transfer-encoding", "content-length"})


class RecordWriter:
    """Appends records to one file and says where each begins."""

    def __init__(self, path: Path, whole: int = 0):
        """whole: bytes to keep of a file that is there; what a kill left beyond them is cut off."""
        self._stream = path.open("ab")
        self._stream.truncate(whole)
        self._stream.seek(whole)

    def write(self, answer: Answer, at: str) -> int:
        """The byte offset of the record. at: ISO 8601."""
        return self._append(response, answer.url, at, _head(answer) + answer.body)

    def revisit(self, url: str, at: str) -> int:
        """Note that a server called an address unchanged. The byte offset of the record. at: ISO 8601."""
        return self._append(revisit, url, at, b"HTTP/1.1 304 Not Modified" + _END)

    def _append(self, kind: WarcRecordType, url: str, at: str, content: bytes) -> int:
        headers = {"WARC-Target-URI": url, "Content-Type": "application/http; msgtype=response"}
        profile = {"WARC-Profile": _NOT_MODIFIED} if kind is revisit else {}
        offset = self._stream.tell()
        self._stream.write(packed(kind, headers | profile, at, content, FAST))
        return offset

    def flush(self) -> int:
        """Hand everything to the system; the byte at which the file ends."""
        self._stream.flush()
        return self._stream.tell()

    def close(self) -> None:
        self._stream.close()


class RecordReader:
    """Reads single records of one file, which may still grow."""

    def __init__(self, path: Path):
        self._stream = path.open("rb")
        self._name = path.name

    def read(self, offset: int) -> Answer:
        """The answer stored at an offset. Raises ValueError when nothing can be read there."""
        return _answer(self._record(offset))

    def identity(self, offset: int) -> str:
        """The WARC-Record-ID at an offset. Raises ValueError as `read` does."""
        return self._record(offset).headers["WARC-Record-ID"]

    def raw(self, offset: int) -> bytes:
        """The record at an offset as it lies there, to be appended to another file."""
        self._stream.seek(offset)
        unpack, read = zlib.decompressobj(_GZIP), []
        while not unpack.eof and (chunk := self._stream.read(_CHUNK)):
            unpack.decompress(chunk)
            read.append(chunk)
        whole = b"".join(read)
        return whole[: len(whole) - len(unpack.unused_data)]

    def _record(self, offset: int) -> WarcRecord:
        self._stream.seek(offset)
        for record in ArchiveIterator(self._stream, record_types=response, parse_http=False):
            return record
        raise ValueError(f"{self._name}@{offset}")

    def close(self) -> None:
        self._stream.close()


def _answer(record: WarcRecord) -> Answer:
    """The reverse of `_head`. The library would guess at the encoding of headers; bytes shall stay what they were."""
    head, _, body = record.reader.read().partition(_END)
    status, *lines = head.decode("latin-1").split("\r\n")
    headers = {name.lower(): value for name, _, value in (line.partition(": ") for line in lines)}
    return Answer(record.headers["WARC-Target-URI"], int(status.split(" ")[1]), headers, body)


def _head(answer: Answer) -> bytes:
    """Headers that described the transfer are kept under another name: the payload here is decoded."""
    lines = [f"HTTP/1.1 {answer.status} "]
    for name, value in answer.headers.items():
        shown = f"x-archive-orig-{name}" if name in _HOP else name
        lines.append(f"{shown}: {' '.join(value.split())}")
    return "\r\n".join(lines).encode("latin-1", "replace") + _END
