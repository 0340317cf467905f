"""What may be connected to although it is not public: what the profile names, and the hosts that a person typed."""

import asyncio
import socket
from typing import Protocol
from urllib.parse import urlsplit

from checks.reading.urls import hostname


class Named(Protocol):
    """What a person says of a site: a crawl plan or a profile."""

    start: str
    scope: tuple[str, ...]
    allow_private: tuple[str, ...]
    proxy: str


async def reach(plan: Named) -> tuple[str, ...]:
    """The same as `allowed`, without keeping an event loop waiting."""
    return await asyncio.to_thread(allowed, plan)


def allowed(plan: Named) -> tuple[str, ...]:
    """Addresses for the guard: what the profile allows, and what the typed hosts resolve to, at their port."""
    addresses = list(plan.allow_private)
    for url in (plan.start, *(f"http://{name}/" for name in plan.scope), *filter(None, [plan.proxy])):
        try:
            found = socket.getaddrinfo(hostname(url).strip("[]"), _port(url), type=socket.SOCK_STREAM)
        except OSError:
            continue
        addresses += [f"[{endpoint[0].partition('%')[0]}]:{endpoint[1]}" for *_, endpoint in found]
    return tuple(dict.fromkeys(addresses))


def _port(url: str) -> int:
    parts = urlsplit(url)
    return parts.port or (443 if parts.scheme == "https" else 80)
