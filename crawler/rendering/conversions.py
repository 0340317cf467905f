"""Rendered documents on disk: WARC records of the type `conversion`, each referring to the answer it was made from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from fastwarc.warc import ArchiveIterator, conversion

from crawler.archive.packing import packed

RECORDS = "rendered.warc.gz"
_WHOLE = "X-Zicha-Whole"


@dataclass(frozen=True, slots=True)
class Conversion:
    """A document as a browser's scripts left it.

    body: UTF-8. whole: everything the page asked for was answered. original: the id of the raw answer's record.
    """

    url: str
    body: bytes
    whole: bool
    original: str = ""

    @property
    def content_type(self) -> str:
        return "text/html; charset=utf-8"


class ConversionWriter:
    """Writes the records of one run, anew; each is on disk when `write` returns."""

    def __init__(self, folder: Path):
        self._stream = (folder / RECORDS).open("wb")

    def write(self, made: Conversion) -> None:
        headers = {
            "WARC-Target-URI": made.url,
            "WARC-Refers-To": made.original,
            "Content-Type": made.content_type,
            _WHOLE: "yes" if made.whole else "no",
        }
        self._stream.write(packed(conversion, headers, datetime.now(UTC).isoformat(), made.body))
        self._stream.flush()

    def close(self) -> None:
        self._stream.close()


def conversions(folder: Path) -> Iterator[Conversion]:
    """What a run's browser left; nothing where no browser was used. A record that a kill cut short is left out."""
    path = folder / RECORDS
    if not path.exists():
        return
    with path.open("rb") as stream:
        for record in ArchiveIterator(stream, record_types=conversion, parse_http=False):
            body = record.reader.read()
            if len(body) == int(record.headers["Content-Length"]):
                headers = record.headers
                yield Conversion(headers["WARC-Target-URI"], body, headers[_WHOLE] == "yes", headers["WARC-Refers-To"])
