"""A small website made in a test: answers by path, and a memory of who asked for what."""

import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from crawler.demo.server import LOOPBACK, Answering, Reply, Server, serving

Answer = Reply | Callable[[str], Reply]
"""A reply, or what makes one from the method."""


def html(body: str, title: str = "示例页面", status: int = 200, delay: float = 0.0) -> Reply:
    """A page of UTF-8 HTML."""
    head = f'<head><meta charset="utf-8"><title>{title}</title></head>'
    text = f'<!DOCTYPE html><html lang="zh-CN">{head}<body>{body}</body></html>'
    return Reply(status, {"Content-Type": "text/html; charset=utf-8"}, text.encode(), delay)


def links(*addresses: str) -> Reply:
    """A page with one link to each address, and enough words to be a page of its own."""
    listed = "".join(f'<p><a href="{address}">链接{number}</a></p>' for number, address in enumerate(addresses, 1))
    return html(f"<h1>示例页面</h1><p>这一页用来测试链接，每行一个，此外没有别的内容。</p>{listed}")


class Website:
    """Answers by path, without query; every other path answers 404. asked: (method, target) in order."""

    def __init__(self, answers: Mapping[str, Answer]):
        self.answers = dict(answers)
        self.asked: list[tuple[str, str]] = []

    def reply(self, method: str, target: str) -> Reply:
        self.asked.append((method, target))
        answer = self.answers.get(target.partition("?")[0], html("<h1>404</h1>", "没有这一页", 404))
        return answer if isinstance(answer, Reply) else answer(method)

    @property
    def paths(self) -> list[str]:
        return [target for _, target in self.asked]


class Watched:
    """Another site, with a memory like Website's and answers that go first."""

    def __init__(self, site: Answering):
        self.site = site
        self.answers: dict[str, Reply] = {}
        self.asked: list[tuple[str, str]] = []

    def reply(self, method: str, target: str) -> Reply:
        self.asked.append((method, target))
        return self.answers.get(target) or self.site.reply(method, target)


@contextmanager
def online(site: Answering, port: int = 0) -> Iterator[Server]:
    """The site on loopback while the block runs."""
    with serving(Server(site, port)) as server:
        yield server


class Listener:
    """A port of somebody else's program on loopback: it counts who connects and says nothing."""

    def __init__(self) -> None:
        self._socket = socket.create_server((LOOPBACK, 0))
        self.port: int = self._socket.getsockname()[1]
        self.connections = 0
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.connections += 1
            connection.close()

    def close(self) -> None:
        self._socket.close()


class Blackhole:
    """A port on loopback whose queue is full: whoever connects hears nothing, not even a refusal."""

    def __init__(self) -> None:
        self._socket = socket.create_server((LOOPBACK, 0), backlog=0)
        self.port: int = self._socket.getsockname()[1]
        self._queue = [socket.socket() for _ in range(4)]
        for waiting in self._queue:
            waiting.setblocking(False)
            waiting.connect_ex((LOOPBACK, self.port))


def closed_port() -> int:
    """A port on loopback at which nobody listens."""
    with socket.create_server((LOOPBACK, 0)) as taken:
        return taken.getsockname()[1]
