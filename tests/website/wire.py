"""A way to a database server that breaks in the middle."""

import socket
import threading
from contextlib import contextmanager, suppress


@contextmanager
def cutting(url, most, always=False):
    """A way to the server that breaks once so many bytes were sent: the first time, or every time."""
    where, _, name = url.rpartition("@")[2].partition("/")
    host, port = where.split(":")
    times, listener = [], socket.create_server(("127.0.0.1", 0))

    def serve():
        with suppress(OSError):
            while True:
                client, _ = listener.accept()
                far = socket.create_connection((host, int(port)))
                limit = most if always or not times else float("inf")
                threading.Thread(target=carry, args=(far, client, float("inf")), daemon=True).start()
                threading.Thread(target=carry, args=(client, far, limit), daemon=True).start()

    def carry(source, target, limit):
        sent = 0
        with suppress(OSError):
            while part := source.recv(4096):
                sent += len(part)
                if sent > limit:
                    times.append(sent)
                    break
                target.sendall(part)
        for end in (source, target):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    threading.Thread(target=serve, daemon=True).start()
    try:
        yield f"{url.rpartition('@')[0]}@127.0.0.1:{listener.getsockname()[1]}/{name}", times
    finally:
        listener.close()
