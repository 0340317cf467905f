"""The text of attachments on disk: WARC records of the type `conversion`, so that no hostile file is read twice.

A record's content has one line a passage, its place and its text with a tab between. It holds for every file of the
same bytes.
"""

import io
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote, unquote

from fastwarc.warc import ArchiveIterator, WarcRecord, conversion

from checks.reading.attachments.extract import Extract
from checks.reading.attachments.passage import Passage
from checks.reading.attachments.unread import Unread
from crawler.archive.packing import members, packed
from crawler.archive.rows import Stored

_PARTS = "texts-*.warc.gz"
_BODY, _UNREAD, _DETAIL = "X-Zicha-Body", "X-Zicha-Unread", "X-Zicha-Detail"

_Places = dict[str, tuple[Path, int]]
"""File and offset of each text, by the digest of the attachment."""


class Texts:
    """What a run knows, and the earlier ones that its attachments were taken from. Appends to a file of its own."""

    def __init__(self, folder: Path, part: str):
        """part: a name of its own, for there is one writer a file."""
        self._folder = folder
        self._path = folder / _PARTS.replace("*", part)
        self._known = {"": _survey(folder)}
        self._end = sum(length for _, length, _ in members(self._path))

    def find(self, stored: Stored) -> Extract | None:
        """The text of a stored attachment; None when nobody has read it yet."""
        if stored.origin not in self._known:
            self._known[stored.origin] = _survey(self._folder.parent / stored.origin)
        for origin in ("", stored.origin):
            if place := self._known[origin].get(stored.body):
                return _extract(*place)
        return None

    def keep(self, stored: Stored, original: str, extract: Extract) -> None:
        """On disk when this returns. original: the id of the record that the file lies in."""
        headers = {
            "WARC-Target-URI": stored.url,
            "WARC-Refers-To": original,
            "Content-Type": "text/tab-separated-values; charset=utf-8",
            _BODY: stored.body,
            _UNREAD: extract.unread.value if extract.unread else "",
            _DETAIL: quote(extract.detail),
        }
        lines = "".join(f"{passage.place}\t{passage.text}\n" for passage in extract.passages)
        record = packed(conversion, headers, datetime.now(UTC).isoformat(), lines.encode("utf-8", "replace"))
        with self._path.open("ab") as stream:
            stream.truncate(self._end)  # a kill may have left half a record
            stream.write(record)
        self._known[""][stored.body] = (self._path, self._end)
        self._end += len(record)


def _survey(folder: Path) -> _Places:
    found: _Places = {}
    for path in sorted(folder.glob(_PARTS)):
        for offset, _, plain in members(path):
            found[_record(plain).headers[_BODY]] = (path, offset)
    return found


def _extract(path: Path, offset: int) -> Extract:
    record = _record(next(members(path, offset))[2])
    rows = (line.partition("\t") for line in record.reader.read().decode("utf-8").split("\n") if line)
    why = record.headers[_UNREAD]
    passages = tuple(Passage(place, text) for place, _, text in rows)
    return Extract(passages, Unread(why) if why else None, unquote(record.headers[_DETAIL]))


def _record(plain: bytes) -> WarcRecord:
    return next(iter(ArchiveIterator(io.BytesIO(plain), record_types=conversion, parse_http=False)))
