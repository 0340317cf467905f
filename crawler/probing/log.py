"""The log of timed visits: a table that opens in WPS and can be shown to an inspector, one line a visit."""

import codecs
import csv
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from checks.visit import Access, Network, Visit
from crawler.inert import inert
from crawler.workspace import SHANGHAI

KEPT = "probes.csv"
"""In a run's folder: the log as it stood when the run began."""
_HEADINGS = ("时间（北京时间）", "网址", "方式", "连接的地址", "用时（秒）", "返回代码", "结果", "原因", "本机网络")
_MOMENTS = ("%Y-%m-%d %H:%M:%S", "%Y/%m/%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y/%m/%d %H:%M")
"""As it is written, and as spreadsheets write it when somebody saves the table."""
_FORMULA = ("=", "+", "-", "@")
_SIGNATURE = "\ufeff"


class VisitLog:
    """One file; it need not be there yet."""

    def __init__(self, path: Path):
        self._path = path

    def visits(self) -> Iterator[Visit]:
        """In the order of the file. A line that is no visit (torn by a power cut, edited by hand) is left out."""
        for text in self._text().splitlines():
            row = next(csv.reader([text]), [])
            with suppress(ValueError):
                yield _visit(row)

    def append(self, visits: Iterable[Visit]) -> None:
        """Raises OSError, on Windows also while a spreadsheet program holds the file open."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        before = self._path.read_bytes()[-1:] if self._path.exists() else b""
        with self._path.open("a", encoding="utf-8", newline="") as stream:
            if not before:
                stream.write(_SIGNATURE + ",".join(_HEADINGS) + "\r\n")
            elif before != b"\n":
                stream.write("\r\n")  # the line before was torn
            csv.writer(stream).writerows([_safe(cell) for cell in _row(visit)] for visit in visits)

    def _text(self) -> str:
        try:
            raw = self._path.read_bytes()
        except FileNotFoundError:
            return ""
        if raw.startswith(codecs.BOM_UTF8):
            return raw.decode("utf-8-sig", "replace")  # half a character at most, where a line was torn
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError:
            return raw.decode("gb18030", "replace")  # a spreadsheet program saved it its own way


def _row(visit: Visit) -> tuple[str, ...]:
    return (
        visit.at.astimezone(SHANGHAI).strftime(_MOMENTS[0]),
        visit.url,
        visit.way,
        visit.address,
        "" if visit.seconds is None else f"{visit.seconds:.2f}",
        "" if visit.status is None else str(visit.status),
        visit.access.value,
        visit.reason,
        visit.network.value,
    )


def _visit(row: list[str]) -> Visit:
    """Raises ValueError."""
    at, url, way, address, seconds, status, access, reason, network = row
    return Visit(
        _moment(at),
        url,
        way,
        Access(access),
        Network(network),
        address,
        float(seconds) if seconds else None,
        int(status) if status else None,
        reason,
    )


def _moment(text: str) -> datetime:
    for form in _MOMENTS:
        with suppress(ValueError):
            return datetime.strptime(text, form).replace(tzinfo=SHANGHAI)
    raise ValueError(text)


def _safe(cell: str) -> str:
    """No cell may be a formula or hold a second line."""
    plain = inert(cell)
    return f"'{plain}" if plain.startswith(_FORMULA) else plain
