"""Lets requests connect through a dial, whatever the scheme and with or without a proxy."""

import ssl
from typing import Any

import urllib3
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import InsecureRequestWarning, NewConnectionError

from crawler.fetching import tls
from crawler.probing.dial import Dial

urllib3.disable_warnings(InsecureRequestWarning)


class DialAdapter(HTTPAdapter):
    """For one visit. A bad certificate is another rule's matter: visitors are warned, but the site does open."""

    def __init__(self, dial: Dial):
        self._pools = _pools(dial)
        self._tls: ssl.SSLContext = tls.tolerant()
        super().__init__(max_retries=0)

    def init_poolmanager(self, *arguments: Any, **manner: Any) -> None:
        super().init_poolmanager(*arguments, ssl_context=self._tls, **manner)
        self.poolmanager.pool_classes_by_scheme = self._pools

    def proxy_manager_for(self, proxy: str, **manner: Any) -> Any:
        manager = super().proxy_manager_for(proxy, ssl_context=self._tls, **manner)
        manager.pool_classes_by_scheme = self._pools
        return manager


def _pools(dial: Dial) -> dict[str, type]:
    """urllib3's pools, their connections made by the dial."""

    def connect(connection: HTTPConnection) -> Any:
        try:
            return dial.connect(connection.host, connection.port)
        except OSError as error:
            raise NewConnectionError(connection, str(error)) from error

    plain = type("Plain", (HTTPConnection,), {"_new_conn": connect})
    encrypted = type("Encrypted", (HTTPSConnection,), {"_new_conn": connect})
    return {
        "http": type("PlainPool", (HTTPConnectionPool,), {"ConnectionCls": plain}),
        "https": type("EncryptedPool", (HTTPSConnectionPool,), {"ConnectionCls": encrypted}),
    }
