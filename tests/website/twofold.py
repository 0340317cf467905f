"""A website that speaks http and https at the same port, so that both schemes are one host."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from crawler.demo.server import Answering, Reply, Server, serving

_HANDSHAKE = b"\x16"


class TwofoldServer(Server):
    """plain: what is answered over http; `site` answers over https."""

    def __init__(self, plain: Answering, encrypted: Answering, context: ssl.SSLContext):
        self._context = context
        self._plain, self._encrypted = plain, encrypted
        super().__init__(plain)

    @property
    def secure_url(self) -> str:
        return self.url.replace("http:", "https:")

    def finish_request(self, request: Any, client_address: Any) -> None:
        """In the thread that answers: look at the first byte, then serve it by its scheme."""
        request.settimeout(10)
        if request.recv(1, socket.MSG_PEEK) == _HANDSHAKE:
            request = self._context.wrap_socket(request, server_side=True)
            view = _View(self, self._encrypted)
        else:
            view = _View(self, self._plain)
        self.RequestHandlerClass(request, client_address, view)


class _View:
    """What a handler asks of its server."""

    def __init__(self, server: Server, site: Answering):
        self._server, self.site = server, site

    def __getattr__(self, name: str) -> Any:
        return getattr(self._server, name)


def sent_to(url: str) -> Answering:
    """A site that sends everybody to the same path elsewhere."""

    class _Elsewhere:
        def reply(self, method: str, target: str) -> Reply:
            return Reply(301, {"Location": url.rstrip("/") + target})

    return _Elsewhere()


@contextmanager
def twofold(plain: Answering, encrypted: Answering, context: ssl.SSLContext) -> Iterator[TwofoldServer]:
    """Both sites on loopback while the block runs."""
    with serving(TwofoldServer(plain, encrypted, context)) as server:
        yield server
