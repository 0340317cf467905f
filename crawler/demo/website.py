"""The demonstration site: pages of a folder, and what they shall do besides being there."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from zoneinfo import ZoneInfo

from crawler.demo.server import Reply

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml",
    ".pdf": "application/pdf",
}
_PLACEHOLDER = re.compile(r"\{\{(?:part:(?P<part>[\w-]+)|(?P<port>port)|today(?P<days>[+-]\d+)?)\}\}")
_METHODS = ("GET", "HEAD")
_MISSING = "/404.html"
_SHANGHAI = ZoneInfo("Asia/Shanghai")


@dataclass(frozen=True, slots=True)
class Behaviour:
    """What an address does besides serving its file; see config/demo/behaviour.toml."""

    status: int = 200
    head: int = 0
    page: str = ""
    encoding: str = "utf-8"
    delay: float = 0.0
    headers: Mapping[str, str] | None = None


class Website:
    """The site of a folder: `site/` (its pages), `parts/` (what pages share) and `behaviour.toml`.

    Only files that were there when the folder was read are served, so that no path leads out of it.
    port: what {{port}} becomes in pages; it may be set once the server has one.
    """

    def __init__(self, folder: Path):
        pages = folder / "site"
        self.port = 0
        self._files = {f"/{path.relative_to(pages).as_posix()}": path for path in pages.rglob("*") if path.is_file()}
        self._parts = {path.stem: path.read_text("utf-8") for path in (folder / "parts").glob("*.html")}
        told = tomllib.loads((folder / "behaviour.toml").read_text("utf-8"))
        self._behaviour = dict(_behaviours(told["address"]))

    def reply(self, method: str, target: str) -> Reply:
        if method not in _METHODS:
            return Reply(405, {"Allow": ", ".join(_METHODS)})
        path = unquote(target.partition("?")[0])
        behaviour = self._behaviour.get(path)
        name = behaviour.page if behaviour and behaviour.page else path + "index.html" if path.endswith("/") else path
        missing = name not in self._files and not (behaviour and behaviour.status != 200)
        told = Behaviour(status=404) if missing else behaviour or Behaviour()
        status = told.head if told.head and method == "HEAD" else told.status
        return self._reply(_MISSING if missing else name, replace(told, status=status))

    def _reply(self, name: str, told: Behaviour) -> Reply:
        file = self._files.get(name)
        kind = _TYPES.get(file.suffix, "application/octet-stream") if file else _TYPES[".html"]
        headers = {"Content-Type": kind} | (told.headers or {})
        return Reply(told.status, headers, self._body(file, kind, told.encoding) if file else b"", told.delay)

    def _body(self, file: Path, kind: str, encoding: str) -> bytes:
        content = file.read_bytes()
        return self._filled(content.decode("utf-8")).encode(encoding) if "charset" in kind else content

    def _filled(self, text: str) -> str:
        return _PLACEHOLDER.sub(self._value, text)

    def _value(self, match: re.Match[str]) -> str:
        if part := match["part"]:
            return self._filled(self._parts[part])
        if match["port"]:
            return str(self.port)
        return (_today() + timedelta(int(match["days"] or 0))).isoformat()


def _behaviours(rows: list[dict[str, Any]]) -> Iterator[tuple[str, Behaviour]]:
    for row in rows:
        yield row.pop("path"), Behaviour(**row)


def _today() -> date:
    return datetime.now(_SHANGHAI).date()
