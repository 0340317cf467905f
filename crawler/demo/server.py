"""A website on loopback: whatever answers a path, served over HTTP/1.1 by threads."""

import os
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from socketserver import TCPServer, ThreadingMixIn
from threading import Thread
from typing import Any, Protocol

LOOPBACK = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer. delay: seconds to wait before it. A HEAD request gets the headers of the body."""

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    delay: float = 0.0


class Answering(Protocol):
    """What a server serves."""

    def reply(self, method: str, target: str) -> Reply:
        """target: path and query as they were sent."""


class Server(ThreadingMixIn, TCPServer):
    """Serves `site` on loopback; port 0 takes any free one. `site` may be exchanged while it serves."""

    daemon_threads = True
    request_queue_size = 256
    # On Windows the option would let two servers share one port.
    allow_reuse_address = os.name == "posix"

    def __init__(self, site: Answering, port: int = 0):
        self.site = site
        super().__init__((LOOPBACK, port), _Handler)

    @property
    def port(self) -> int:
        return self.server_address[1]

    @property
    def url(self) -> str:
        return f"http://{LOOPBACK}:{self.port}/"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Visitors hang up in the middle of an answer; that is their right."""


@contextmanager
def serving(server: Server) -> Iterator[Server]:
    """The server answers while the block runs."""
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # one packet for head and body
    disable_nagle_algorithm = True
    server_version = "zicha-demo"
    sys_version = ""
    timeout = 60
    server: Server

    def _answer(self) -> None:
        reply = self.server.site.reply(self.command, self.path)
        if reply.delay:
            time.sleep(reply.delay)
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(reply.body)))
        if self.command not in ("GET", "HEAD"):
            self.send_header("Connection", "close")  # whatever body was sent along stays unread
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(reply.body)

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = _answer

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: the demonstration's own output is what a person reads."""
