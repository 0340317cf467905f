"""Does a site wait for the dead hosts that it links to? Says every second how many of its pages are collected.

`python -m benchmarks.silent_hosts --hosts 60`: a site of 1,000 pages whose home page links to hosts (127.0.1.x) that
accept a connection and never answer; a fetch is given up after 5 seconds, where the default is 30.
"""

import argparse
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.nginx import serving
from benchmarks.site import write_site

_PORT = 18993
_SETTINGS = ["obey_robots=false", "allow_private=127.0.0.0/8", "total_timeout=5"]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hosts", type=int, default=60)
    parser.add_argument("--port", type=int, default=18992)
    wanted = parser.parse_args()
    hosts = [f"127.0.1.{number + 1}" for number in range(wanted.hosts)]
    with TemporaryDirectory() as folder, TemporaryDirectory() as data, _silent(hosts):
        write_site(Path(folder), 1000)
        home = Path(folder, "www", "index.html")
        links = "".join(f'<a href="http://{host}:{_PORT}/">外部网站</a>' for host in hosts)
        home.write_text(home.read_text("utf-8").replace('<div class="main">', f'<div class="main">{links}'), "utf-8")
        with serving(Path(folder), wanted.port) as start:
            _watch(start, Path(data))


@contextmanager
def _silent(hosts: list[str]) -> Iterator[None]:
    """The system takes connections by itself; nobody ever reads from them."""
    with ExitStack() as stack:
        for host in hosts:
            stack.enter_context(socket.create_server((host, _PORT), backlog=64))
        yield


def _watch(start: str, data: Path) -> None:
    settings = [part for setting in _SETTINGS for part in ("--set", setting)]
    command = [sys.executable, "-m", "crawler", "crawl", start, "--workspace", str(data), *settings]
    began = time.monotonic()
    crawl = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    while crawl.poll() is None:
        time.sleep(1)
        for index in data.glob("runs/*/*/fetches.sqlite"):
            print(f"{time.monotonic() - began:.0f} 秒：{_pages(index)} 页", flush=True)
    print(f"共用 {time.monotonic() - began:.1f} 秒")


def _pages(index: Path) -> int:
    try:
        with closing(sqlite3.connect(f"file:{index}?mode=ro", uri=True)) as database:
            return database.execute("SELECT count(*) FROM fetch WHERE page").fetchone()[0]
    except sqlite3.OperationalError:
        return 0


if __name__ == "__main__":
    main()
