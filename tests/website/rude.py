"""A server without manners: it answers each path with the very bytes it was given, then hangs up, or does not."""

import contextlib
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from crawler.demo.server import LOOPBACK

_HELLO = b"\x16\x03"
_RESET = struct.pack("ii", 1, 0)


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody asked for. target: as it was sent. headers: names in lower case."""

    method: str
    target: str
    headers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Bytes:
    """What is sent. then: close, reset or hang. again: what is sent over and over after that, `drip` seconds apart."""

    sent: bytes = b""
    then: str = "close"
    again: bytes = b""
    drip: float = 0.0


Answer = Bytes | Callable[[Request], Bytes]


def http(body: bytes = b"", status: str = "200 OK", **headers: str) -> bytes:
    """A well-formed answer. Underscores in header names become hyphens, an empty value leaves the header out."""
    told = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body))}
    told |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = "".join(f"{name}: {value}\r\n" for name, value in told.items() if value)
    return f"HTTP/1.1 {status}\r\n{lines}Connection: close\r\n\r\n".encode() + body


def missing(_: Request) -> Bytes:
    """What a well-kept host says of an address it does not know."""
    return Bytes(http(b"<title>404</title><h1>404 Not Found</h1>", "404 Not Found"))


class RudeServer:
    """Answers by target, or by path where the target is unknown, else with `otherwise`. asked: what, in order.

    Listens from the start, so that its answers may name its port; serves when told to.
    """

    def __init__(self, context: ssl.SSLContext | None = None):
        self.answers: dict[str, Answer] = {}
        self.otherwise: Answer = missing
        self.asked: list[Request] = []
        self._context = context
        self._socket = socket.create_server((LOOPBACK, 0), backlog=256)
        self.port: int = self._socket.getsockname()[1]
        self._open = True

    @property
    def url(self) -> str:
        return f"{'https' if self._context else 'http'}://{LOOPBACK}:{self.port}/"

    def serve(self) -> None:
        while self._open:
            with contextlib.suppress(OSError):
                connection, _ = self._socket.accept()
                threading.Thread(target=self._converse, args=(connection,), daemon=True).start()

    def close(self) -> None:
        self._open = False
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)  # wakes whoever waits for a visitor
        self._socket.close()

    def _converse(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError), connection:
            connection.settimeout(30)
            if self._context:
                connection = self._context.wrap_socket(connection, server_side=True)
            if request := _read(connection):
                self.asked.append(request)
                self._send(connection, self._answer(request), request.method)

    def _answer(self, request: Request) -> Bytes:
        path = request.target.partition("?")[0]
        answer = self.answers.get(request.target) or self.answers.get(path) or self.otherwise
        return answer if isinstance(answer, Bytes) else answer(request)

    def _send(self, connection: socket.socket, answer: Bytes, method: str) -> None:
        head, blank, _ = answer.sent.partition(b"\r\n\r\n")
        connection.sendall(head + blank if method == "HEAD" else answer.sent)
        while answer.again and self._open:
            time.sleep(answer.drip)
            connection.sendall(answer.again)
        if answer.then == "hang":
            time.sleep(20)
        elif answer.then == "reset":
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)


def _read(connection: socket.socket) -> Request | None:
    head = b""
    while b"\r\n\r\n" not in head:
        if not (more := connection.recv(65536)):
            return None
        head += more
        if head.startswith(_HELLO):
            return Request("GET", "/", {})  # somebody speaks TLS: the plain answer will tell him
    first, *lines = head.decode("latin-1").partition("\r\n\r\n")[0].split("\r\n")
    method, target, _ = first.split(" ")
    headers = (line.partition(":") for line in lines)
    return Request(method, target, {name.lower(): value.strip() for name, _, value in headers})
