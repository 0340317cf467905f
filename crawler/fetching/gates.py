"""Gates that want their cookie back: an address that redirects to itself until the visitor shows the cookie it gave.

Browsers pass without noticing. No other cookie is ever kept, and none is shown to anybody else's host.
"""

from collections.abc import Iterator

from scrapy import Request
from scrapy.http import Response

from checks.reading.urls import MalformedAddress, host, resolve, without_fragment

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_MOST_COOKIES = 20
_LONGEST_COOKIE = 4096


class CookieGates:
    """Asks once more, with the cookie, what a redirect with a cookie led back to. Only for requests marked `own`."""

    def __init__(self) -> None:
        self._jars: dict[str, dict[bytes, bytes]] = {}
        self._came: dict[str, str] = {}
        self._passed: set[str] = set()

    def process_request(self, request: Request) -> None:
        request.headers.pop("Cookie", None)
        jar = self._jars.get(host(request.url))
        if jar and request.meta.get("own"):
            request.headers["Cookie"] = b"; ".join(b"%b=%b" % pair for pair in jar.items())

    def process_response(self, request: Request, response: Response) -> Request | Response:
        target = _target(request, response) if request.meta.get("own") else None
        if target is None:
            return response
        # A gate may be another address that everybody is sent to first.
        led_back = target == request.url or self._came.get(request.url) == target
        self._came[target] = request.url
        cookies = dict(_cookies(response))
        if not led_back or not cookies or target in self._passed:
            return response
        self._passed.add(target)
        self._jars[host(target)] = dict([*(self._jars.get(host(target), {}) | cookies).items()][-_MOST_COOKIES:])
        return request.replace(url=target)


def _target(request: Request, response: Response) -> str | None:
    """Where a redirect leads, if it stays on its host."""
    if response.status not in _REDIRECTS or "Location" not in response.headers:
        return None
    try:
        location = response.headers["Location"].decode("utf-8", "replace")
        target = without_fragment(resolve(request.url, location))
    except MalformedAddress:
        return None
    return target if host(target) == host(request.url) else None


def _cookies(response: Response) -> Iterator[tuple[bytes, bytes]]:
    """Names and values, without those that are taken back."""
    for line in response.headers.getlist("Set-Cookie"):
        name, given, value = line.partition(b";")[0].strip().partition(b"=")
        if given and name and value and len(line) <= _LONGEST_COOKIE:
            yield name, value
