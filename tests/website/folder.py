"""A website of files: a server that knows when each was changed, as most web servers do."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

_ARTICLES = 10
_TEXT = "为进一步做好这一项工作，现将有关事项通知如下，请各有关单位结合实际认真组织实施，并按时报送情况。"


@dataclass
class Folder:
    """Where it is, and (method, path, status, bytes of the body) of what was asked."""

    root: Path
    port: int = 0
    asked: list[tuple[str, str, int]] = field(default_factory=list)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def write(self, path: str, body: str, title: str) -> None:
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        head = f'<head><meta charset="utf-8"><title>{title}</title></head>'
        file.write_text(f'<!DOCTYPE html><html lang="zh-CN">{head}<body>{body}</body></html>', "utf-8")


def write_site(folder: Folder, columns: dict[str, str], newest: str) -> None:
    """A home page, columns (folder: name) of ten articles each. newest: the day of the newest ones, 2026-11-20."""
    menu = "".join(f'<li><a href="/{place}/">{name}</a></li>' for place, name in columns.items())
    nav = f'<div class="nav"><ul><li><a href="/">首页</a></li>{menu}</ul></div>'
    folder.write("index.html", f"{nav}<h1>示例县公共服务局</h1><p>{_TEXT}</p>", "示例县公共服务局")
    for place, name in columns.items():
        rows = []
        for number in range(_ARTICLES):
            day = newest if not number else f"2026-10-{number:02d}"
            title = f"{name}第{number}号关于有关工作的通知"
            rows.append(f'<li><a href="/{place}/{number}.html">{title}</a><span>{day}</span></li>')
            folder.write(f"{place}/{number}.html", f"{nav}<h1>{title}</h1><p>发布时间：{day}</p><p>{_TEXT}</p>", title)
        folder.write(f"{place}/index.html", f'{nav}<h2>{name}</h2><ul class="list">{"".join(rows)}</ul>', name)


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    folder: Folder

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        self.server.folder.asked.append((self.command, self.path, int(code)))

    def log_message(self, *_: object) -> None:
        """Quiet."""


@contextmanager
def online_folder(folder: Folder) -> Iterator[Folder]:
    """The folder on loopback while the block runs; a free port the first time, the same one later."""
    server = ThreadingHTTPServer(("127.0.0.1", folder.port), partial(_Handler, directory=str(folder.root)))
    server.folder = folder
    folder.port = server.server_address[1]
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield folder
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
