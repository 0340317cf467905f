"""The ways to a site: IPv4 and IPv6 apart, or one way through the office's proxy."""

import socket
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

from checks.reading.urls import hostname
from crawler.profile.profile import Profile

_NOWHERE = {socket.AF_INET: "203.0.113.1", socket.AF_INET6: "2001:db8::1"}
"""Addresses for documentation: there is a route to them exactly where there is a default route."""
_NO_SUCH_NAME = frozenset(
    number
    for name in ("EAI_NONAME", "EAI_NODATA", "EAI_ADDRFAMILY", "EAI_FAMILY")
    if (number := getattr(socket, name, None)) is not None
)


class Way(StrEnum):
    """As the log names it."""

    IPV4 = "IPv4"
    IPV6 = "IPv6"
    PROXY = "代理"

    @property
    def family(self) -> socket.AddressFamily:
        return {Way.IPV4: socket.AF_INET, Way.IPV6: socket.AF_INET6}.get(self, socket.AF_UNSPEC)


@dataclass(frozen=True)
class Approach:
    """One way and what stands in it before anything is asked for.

    untried: why it is not tried, "" when it is. unknown: there is no such name. offline: our own network is down.
    """

    way: Way
    untried: str = ""
    unknown: bool = False
    offline: bool = False


def approaches(site: Profile) -> Iterator[Approach]:
    """What can be tried. Asks the name service."""
    if site.proxy:
        yield Approach(Way.PROXY)
        return
    name, port = hostname(site.start).strip("[]"), urlsplit(site.start).port or 80
    fourth, sixth = _addresses(name, port, socket.AF_INET), _addresses(name, port, socket.AF_INET6)
    if fourth or not sixth:
        yield Approach(Way.IPV4, unknown=fourth == [], offline=not routed(socket.AF_INET, fourth))
    else:
        yield Approach(Way.IPV4, "网站没有 IPv4 地址")
    if not sixth:
        yield Approach(Way.IPV6, "网站没有 IPv6 地址" if sixth == [] else "域名服务器没有回应")
    elif not routed(socket.AF_INET6, sixth):
        yield Approach(Way.IPV6, "本机没有 IPv6 网络")
    else:
        yield Approach(Way.IPV6)


def routed(family: socket.AddressFamily, addresses: list[str] | None = None) -> bool:
    """Whether this machine knows a way to one of the addresses, or to the internet. Nothing is sent."""
    return any(_routed(family, address) for address in addresses or [_NOWHERE[family]])


def _addresses(name: str, port: int, family: socket.AddressFamily) -> list[str] | None:
    """None when the name service does not answer."""
    try:
        found = socket.getaddrinfo(name, port, family, socket.SOCK_STREAM)
    except socket.gaierror as error:
        return [] if error.errno in _NO_SUCH_NAME else None
    except (OSError, UnicodeError):
        return []
    return [endpoint[0] for *_, endpoint in found]


def _routed(family: socket.AddressFamily, address: str) -> bool:
    try:
        with socket.socket(family, socket.SOCK_DGRAM) as asking:
            asking.connect((address, 9))
    except OSError:
        return False
    return True
