"""What may be connected to although it is not public: what the profile names, and the hosts that a person typed."""

import asyncio
import socket
from urllib.parse import urlsplit

from checks.reading.urls import hostname
from crawler.spiders.plan import CrawlPlan


async def reach(plan: CrawlPlan) -> tuple[str, ...]:
    """Addresses for the guard: what the profile allows, and what the typed hosts resolve to, at their port."""
    allowed = list(plan.allow_private)
    loop = asyncio.get_running_loop()
    for url in (plan.start, *(f"http://{name}/" for name in plan.scope), *filter(None, [plan.proxy])):
        try:
            found = await loop.getaddrinfo(hostname(url).strip("[]"), _port(url), type=socket.SOCK_STREAM)
        except OSError:
            continue
        allowed += [f"[{endpoint[0].partition('%')[0]}]:{endpoint[1]}" for *_, endpoint in found]
    return tuple(dict.fromkeys(allowed))


def _port(url: str) -> int:
    parts = urlsplit(url)
    return parts.port or (443 if parts.scheme == "https" else 80)
