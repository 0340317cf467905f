"""Names to addresses, past the guard."""

import socket

from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver

from crawler.fetching.guard import AddressGuard, RefusedAddress


class GuardedResolver(AbstractResolver):
    """Names to addresses, refused ones left out; all refused raises RefusedAddress, a name without any OSError."""

    def __init__(self, guard: AddressGuard):
        self._guard = guard
        self._resolver = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        try:
            found = await self._resolver.resolve(host, port, family)
        except UnicodeError as error:  # an empty label, or one of more than 63 letters
            raise OSError(f"{host}: {error}") from error
        permitted = [result for result in found if self._guard.permits(result["host"], port)]
        if found and not permitted:
            raise RefusedAddress(f"{host}:{port}")
        return permitted

    async def close(self) -> None:
        await self._resolver.close()
