"""Connections of one visit: past the guard on every hop, by one kind of address, and cut off when the time is up."""

import socket
from contextlib import suppress

from crawler.fetching.guard import AddressGuard, RefusedAddress


class Dial:
    """Makes the sockets of one visit and remembers what came of it.

    address: the last one that was connected, "" while none was. trouble: what went wrong with the last connection.
    """

    def __init__(self, guard: AddressGuard, family: socket.AddressFamily, timeout: float):
        self.address = ""
        self.trouble: OSError | None = None
        self._guard, self._family, self._timeout = guard, family, timeout
        self._open: socket.socket | None = None
        self._over = False

    def connect(self, host: str, port: int) -> socket.socket:
        """The first address that takes the connection. Raises OSError; RefusedAddress when none is permitted."""
        self.trouble = None
        try:
            return self._connect(host, port)
        except UnicodeError as error:  # an empty label, or one of more than 63 letters
            self.trouble = socket.gaierror(socket.EAI_NONAME, str(error))
        except OSError as error:
            self.trouble = error
        raise self.trouble

    def hang_up(self) -> None:
        """No more waiting: whoever reads from the connection is told that it has ended."""
        self._over = True
        if self._open is not None:
            with suppress(OSError):
                self._open.shutdown(socket.SHUT_RDWR)

    def _connect(self, host: str, port: int) -> socket.socket:
        last: OSError = RefusedAddress(f"{host}:{port}")
        for info in socket.getaddrinfo(host.strip("[]"), port, self._family, socket.SOCK_STREAM):
            if self._over:
                raise TimeoutError
            try:
                return self._tried(info)
            except RefusedAddress:
                continue  # what another of its addresses said is worth more
            except OSError as error:
                last = error
        raise last

    def _tried(self, info: tuple) -> socket.socket:
        made = self._guard.socket(info)
        try:
            made.settimeout(self._timeout)
            made.connect(info[4])
        except OSError:
            made.close()
            raise
        self.address, self._open = info[4][0], made
        return made
