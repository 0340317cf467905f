"""A website behind a gate: nobody enters without the cookie that the gate hands out."""

import threading
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from crawler.demo.server import LOOPBACK, Reply


class GatedServer(ThreadingHTTPServer):
    """Answers by path to who shows the cookie.

    gate: where everybody else is sent for the cookie; "" sends them to where they are, with the cookie.
    closed: paths that no cookie opens. asked: (path, cookie) in order.
    """

    daemon_threads = True

    def __init__(self, answers: Mapping[str, Reply], gate: str = "", closed: Collection[str] = ()):
        self.answers, self.gate, self.closed = answers, gate, closed
        self.asked: list[tuple[str, str]] = []
        super().__init__((LOOPBACK, 0), _Handler)
        self.url = f"http://{LOOPBACK}:{self.server_address[1]}/"

    def reply(self, target: str, cookie: str) -> Reply:
        self.asked.append((target, cookie))
        path, _, query = target.partition("?")
        given = {"Set-Cookie": "pass=1; path=/; HttpOnly"}
        if self.gate and path == self.gate:
            return Reply(302, {"Location": query} | given)
        if "pass=1" in cookie and path not in self.closed:
            return self.answers.get(path, Reply(404))
        return Reply(302, {"Location": f"{self.gate}?{path}"} if self.gate else {"Location": path} | given)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: GatedServer

    def do_GET(self) -> None:
        reply = self.server.reply(self.path, self.headers.get("Cookie", ""))
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(reply.body)

    do_HEAD = do_GET

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@contextmanager
def gated(answers: Mapping[str, Reply], **manner: Collection[str]) -> Iterator[GatedServer]:
    """The server answers while the block runs."""
    with GatedServer(answers, **manner) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
