"""A server without manners: it answers each path with the very bytes it was given, then hangs up, or does not."""

import contextlib
import socket
import struct
import threading
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_RESET = struct.pack("ii", 1, 0)


@dataclass(frozen=True)
class Bytes:
    """What is sent. then: close, reset or hang. drip: send the last part over and over, that many seconds apart."""

    sent: bytes = b""
    then: str = "close"
    drip: float | None = None


class RudeServer:
    """Answers by path, any other with 404. asked: paths in order."""

    def __init__(self, answers: Mapping[str, Bytes | list[Bytes]]):
        self._answers = dict(answers)
        self.asked: list[str] = []
        self._socket = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.url = f"http://127.0.0.1:{self._socket.getsockname()[1]}/"
        self._open = True

    def serve(self) -> None:
        while self._open:
            with contextlib.suppress(OSError):
                connection, _ = self._socket.accept()
                threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def close(self) -> None:
        self._open = False
        self._socket.close()

    def _answer(self, connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            connection.settimeout(30)
            head = b""
            while b"\r\n\r\n" not in head:
                if not (more := connection.recv(65536)):
                    return
                head += more
            path = head.split(b" ")[1].decode()
            self.asked.append(path)
            self._send(connection, self._next(path))

    def _next(self, path: str) -> Bytes:
        answer = self._answers.get(path, Bytes(http(b"", "404 Not Found")))
        if isinstance(answer, list):
            return answer.pop(0) if len(answer) > 1 else answer[0]
        return answer

    def _send(self, connection: socket.socket, answer: Bytes) -> None:
        connection.sendall(answer.sent)
        while answer.drip is not None and self._open:
            time.sleep(answer.drip)
            connection.sendall(answer.sent[-16:])
        if answer.then == "hang":
            time.sleep(20)
        elif answer.then == "reset":
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)


def http(body: bytes, status: str = "200 OK", **headers: str) -> bytes:
    """A well-formed answer. Underscores in header names become hyphens."""
    told = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body))}
    told |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = "".join(f"{name}: {value}\r\n" for name, value in told.items() if value)
    return f"HTTP/1.1 {status}\r\n{lines}Connection: close\r\n\r\n".encode() + body


@contextlib.contextmanager
def rude(answers: Mapping[str, Bytes | list[Bytes]]) -> Iterator[RudeServer]:
    """The server answers while the block runs."""
    server = RudeServer(answers)
    threading.Thread(target=server.serve, daemon=True).start()
    try:
        yield server
    finally:
        server.close()
