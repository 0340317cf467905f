"""The download handler: checks connected addresses, caps headers, keeps one deadline, sends paths as written."""

import ssl
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

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

from checks.reading.urls import host
from crawler.fetching import tls
from crawler.fetching.guard import AddressGuard, RefusedAddress
from crawler.fetching.resolver import GuardedResolver

_HEADER_BYTES = 64 * 1024
_HEADER_COUNT = 200
_TLS_ERRORS = (aiohttp.ClientConnectorCertificateError, aiohttp.ClientConnectorSSLError)


class AddressNotAllowed(Exception):
    """The address is private and the profile does not allow it."""


class GuardedDownloadHandler(AiohttpDownloadHandler):
    """Obeys ZICHA_ALLOWED_ADDRESSES, ZICHA_CONNECT_TIMEOUT, ZICHA_CA_BUNDLE and the meta keys `proxy` and `own`.

    own: the address belongs to the inspected site, so its pages are wanted although its certificate is not in order.
    What was wrong with it is then the meta key `tls` (tls_expired, tls_self_signed …), else "".
    """

    experimental = False  # what the parent warns of is replaced or tested here

    def __init__(self, crawler: Crawler):
        # Not AiohttpDownloadHandler's: its session would connect to any address.
        BaseStreamingDownloadHandler.__init__(self, crawler)
        settings = crawler.settings
        self._guard = AddressGuard(settings.getlist("ZICHA_ALLOWED_ADDRESSES"))
        self._connect_timeout = settings.getfloat("ZICHA_CONNECT_TIMEOUT")
        self._strict = tls.strict(settings.get("ZICHA_CA_BUNDLE") or "")
        self._tolerant = tls.tolerant()
        self._troubles: dict[str, str] = {}
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
        with _explained(request.url):
            async with await self._answered(request, time.monotonic() + timeout) as response:
                yield response

    async def _answered(self, request: Request, deadline: float) -> _ClientResponse:
        """The answer's head. One deadline for all attempts and for the body, which is read later."""
        trouble = self._troubles.get(host(request.url), "")
        if not (trouble and request.meta.get("own")):
            try:
                request.meta["tls"] = ""
                return await self._ask(request, deadline, self._strict)
            except _TLS_ERRORS as error:
                trouble = tls.trouble(error)
                if trouble == tls.HANDSHAKE or not request.meta.get("own"):
                    raise tls.TlsFailure(trouble) from error
        response = await self._ask(request, deadline, self._tolerant)
        request.meta["tls"] = self._troubles[host(request.url)] = trouble
        return response

    async def _ask(self, request: Request, deadline: float, context: ssl.SSLContext) -> _ClientResponse:
        return await self._session.request(
            request.method,
            yarl.URL(request.url, encoded=True),
            headers=self._request_headers(request).to_tuple_list(),
            timeout=aiohttp.ClientTimeout(
                total=max(deadline - time.monotonic(), 0.001), sock_connect=self._connect_timeout
            ),
            ssl=context,
            allow_redirects=False,
            proxy=self._extract_proxy_url_with_creds(request),
        )

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


@contextmanager
def _explained(url: str) -> Iterator[None]:
    """Every exception of aiohttp as the one that says what it means here."""
    try:
        yield
    except TimeoutError as error:
        raise DownloadTimeoutError(url) from error
    except _TLS_ERRORS as error:
        raise tls.TlsFailure(tls.HANDSHAKE) from error
    except aiohttp.ClientConnectorError as error:
        raise _connection_failure(error) from error
    except (aiohttp.ClientError, ValueError) as error:
        raise DownloadFailedError(f"{type(error).__name__}: {error}") from error


def _connection_failure(error: aiohttp.ClientConnectorError) -> Exception:
    if isinstance(error.os_error, RefusedAddress):
        return AddressNotAllowed(str(error.os_error))
    if isinstance(error, aiohttp.ClientConnectorDNSError):
        return CannotResolveHostError(str(error))
    if isinstance(error.os_error, ConnectionRefusedError):
        return DownloadConnectionRefusedError(str(error))
    return DownloadFailedError(f"unreachable: {error.os_error}")
