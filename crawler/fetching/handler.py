"""The download handler: checks connected addresses, caps headers, keeps one deadline, sends paths as written."""

import ssl
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import yarl
from ada_url import URL
from scrapy import Request
from scrapy.core.downloader.handlers._aiohttp import AiohttpDownloadHandler, _ClientResponse
from scrapy.core.downloader.handlers._base_streaming import BaseStreamingDownloadHandler
from scrapy.crawler import Crawler
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
)

from crawler.fetching.guard import AddressGuard, GuardedResolver, RefusedAddress

_HEADER_BYTES = 64 * 1024
_HEADER_COUNT = 200


class AddressNotAllowed(Exception):
    """The address is private and the profile does not allow it."""


class TlsFailure(Exception):
    """The connection was made, but no trusted TLS session."""


class GuardedDownloadHandler(AiohttpDownloadHandler):
    """Obeys ZICHA_ALLOWED_ADDRESSES, ZICHA_CONNECT_TIMEOUT, ZICHA_CA_BUNDLE and the `proxy` meta key."""

    experimental = False  # what the parent warns of is replaced or tested here

    def __init__(self, crawler: Crawler):
        # Not AiohttpDownloadHandler's: its session would connect to any address.
        BaseStreamingDownloadHandler.__init__(self, crawler)
        settings = crawler.settings
        self._guard = AddressGuard(settings.getlist("ZICHA_ALLOWED_ADDRESSES"))
        self._connect_timeout = settings.getfloat("ZICHA_CONNECT_TIMEOUT")
        self._ssl_context: Any = ssl.create_default_context(cafile=settings.get("ZICHA_CA_BUNDLE") or None)
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                limit=self._pool_size_total,
                limit_per_host=self._pool_size_per_host,
                resolver=GuardedResolver(self._guard),
                socket_factory=self._guard.socket,
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            auto_decompress=False,
            response_class=_ClientResponse,
            skip_auto_headers=("Accept", "Accept-Encoding", "Content-Type", "User-Agent"),
            max_line_size=_HEADER_BYTES,
            max_field_size=_HEADER_BYTES,
            max_headers=_HEADER_COUNT,
        )

    @asynccontextmanager
    async def _make_request(self, request: Request, timeout: float) -> AsyncIterator[_ClientResponse]:
        self._refuse_private_literal(request.url)
        try:
            async with self._session.request(
                request.method,
                yarl.URL(request.url, encoded=True),
                headers=self._request_headers(request).to_tuple_list(),
                timeout=aiohttp.ClientTimeout(total=timeout, sock_connect=self._connect_timeout),
                ssl=self._ssl_context,
                allow_redirects=False,
                proxy=self._extract_proxy_url_with_creds(request),
            ) as response:
                yield response
        except TimeoutError as error:
            raise DownloadTimeoutError(request.url) from error
        except (aiohttp.ClientConnectorCertificateError, aiohttp.ClientConnectorSSLError) as error:
            raise TlsFailure(str(error)) from error
        except aiohttp.ClientConnectorError as error:
            raise _connection_failure(error) from error
        except (aiohttp.ClientError, ValueError) as error:
            raise DownloadFailedError(f"{type(error).__name__}: {error}") from error

    def _refuse_private_literal(self, url: str) -> None:
        """Behind a proxy the connected address is the proxy's, so a literal is checked by what it says."""
        parsed = URL(url)
        host = parsed.hostname.strip("[]")
        try:
            permitted = self._guard.permits(host, int(parsed.port or (443 if parsed.protocol == "https:" else 80)))
        except ValueError:
            return  # a name: the resolver checks it
        if not permitted:
            raise AddressNotAllowed(host)


def _connection_failure(error: aiohttp.ClientConnectorError) -> Exception:
    if isinstance(error.os_error, RefusedAddress):
        return AddressNotAllowed(str(error.os_error))
    if isinstance(error, aiohttp.ClientConnectorDNSError):
        return CannotResolveHostError(str(error))
    if isinstance(error.os_error, ConnectionRefusedError):
        return DownloadConnectionRefusedError(str(error))
    return DownloadFailedError(f"unreachable: {error.os_error}")
