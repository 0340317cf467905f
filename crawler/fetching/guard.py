"""Which addresses may be connected to. Asked for every connection, on every redirect hop.

A public site may link to, redirect to or resolve to an address inside the office's own network; following
it would make this program a tool for looking around there (SSRF). `is_global` alone is not enough: it calls
multicast and NAT64 global.
"""

import socket
from collections.abc import Iterable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from typing import Any

Address = IPv4Address | IPv6Address
_NAT64 = IPv6Network("64:ff9b::/96")
_NOT_PUBLIC = tuple(ip_network(text) for text in ("192.0.0.0/24", "100.64.0.0/10", "198.18.0.0/15", "fec0::/10"))


class RefusedAddress(OSError):
    """The address is not public and nobody allowed it."""


class AddressGuard:
    """Knows what is allowed: public addresses and what a person named.

    allowed: address, network, `address:port` or `[address]:port`.
    """

    def __init__(self, allowed: Iterable[str]):
        self._networks = []
        self._endpoints = set()
        for text in allowed:
            bare, _, port = text.rpartition(":")
            if port.isdigit() and (text.startswith("[") or bare.count(":") == 0) and bare:
                self._endpoints.add((ip_address(bare.strip("[]")), int(port)))
            else:
                self._networks.append(ip_network(text.strip("[]"), strict=False))

    def permits(self, address: str, port: int) -> bool:
        ip = _unwrapped(ip_address(address.partition("%")[0]))
        if is_public(ip) or (ip, port) in self._endpoints:
            return True
        return any(ip.version == network.version and ip in network for network in self._networks)

    def require(self, address: str, port: int) -> None:
        """Raises RefusedAddress unless the address may be connected to."""
        if not self.permits(address, port):
            raise RefusedAddress(f"{address}:{port}")

    def socket(self, info: tuple[Any, ...]) -> socket.socket:
        """A socket for one connection attempt: the last check, on the very address that is connected."""
        family, kind, protocol, _, endpoint = info
        self.require(endpoint[0], endpoint[1])
        return socket.socket(family, kind, protocol)


def is_public(address: Address) -> bool:
    """Reachable by anyone on the internet, and a single host."""
    if not address.is_global or address.is_multicast or address.is_reserved:
        return False
    return not any(address.version == network.version and address in network for network in _NOT_PUBLIC)


def _unwrapped(address: Address) -> Address:
    """The IPv4 address inside a mapped, NAT64, 6to4 or Teredo one."""
    if isinstance(address, IPv6Address):
        if address in _NAT64:
            return IPv4Address(int(address) & 0xFFFFFFFF)
        teredo = address.teredo
        return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else address)
    return address
