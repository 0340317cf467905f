"""One Chromium without a way out: it renders what it is given and can connect to nothing by itself."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass

from playwright.async_api import Browser as Chromium
from playwright.async_api import Error, Page, Playwright, Route, WebSocketRoute, async_playwright

from checks.reading.urls import host

_NOWHERE = "http://zicha.invalid:9"
_ARGUMENTS = (
    "--host-resolver-rules=MAP * ~NOTFOUND",  # numbers too; with the proxy that does not exist nothing is reached
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--webrtc-ip-handling-policy=disable_non_proxied_udp",
    "--disable-quic",
    "--dns-prefetch-disable",
    "--no-pings",
    "--js-flags=--max-old-space-size=512",
    "--disable-gpu",
)
"""Never --disable-features: it would replace the driver's own list, and with it what keeps http addresses http."""
_NO_SOCKETS = (
    "for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'WebTransport']) delete window[name];"
)
_WIDTH, _HEIGHT = 1280, 1600
_LAUNCH, _DEADLINE, _SETTLE, _CLOSE = 20.0, 40.0, 15.0, 5.0
"""Seconds: to start, for one page in all, until it asks for nothing more, to close."""


TELLING = frozenset({"document", "script", "xhr", "fetch", "eventsource", "websocket", "other"})
"""Kinds of requests whose failure may leave a list unfilled."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What a browser made of a page.

    whole: it got whatever it asked for that may matter to its lists, and asked for nothing more. picture: PNG, or
    nothing.
    """

    html: str
    whole: bool
    picture: bytes


class CannotStart(Exception):
    """The browser's program did not start."""


class Browser:
    """Opens one page at a time; after a page that hung it, it is another process."""

    def __init__(self, program: str, agent: str, deadline: float = _DEADLINE):
        self._program = program
        self._agent = agent
        self._deadline = deadline
        self._driver: Playwright | None = None
        self._chromium: Chromium | None = None

    async def sight(self, url: str, answer: Callable[[Route], Awaitable[None]]) -> Sight | None:
        """The page as it looks when its scripts have done their work, or None when it did not get that far.

        answer: what gives the page everything it asks for, its own document too. Raises CannotStart.
        """
        chromium = await self._running()
        try:
            async with asyncio.timeout(self._deadline):
                return await self._seen(chromium, url, answer)
        except Exception:  # a driver that died says so in its own way each time
            await self.close()
            return None

    async def close(self) -> None:
        """End the browser. Its driver ends it by force when it does not listen."""
        chromium, driver, self._chromium, self._driver = self._chromium, self._driver, None, None
        for ending in (chromium.close if chromium else None, driver.stop if driver else None):
            if ending is not None:
                with suppress(Exception):
                    await asyncio.wait_for(ending(), _CLOSE)

    async def _running(self) -> Chromium:
        if self._chromium is not None and self._chromium.is_connected():
            return self._chromium
        await self.close()
        try:
            async with asyncio.timeout(_LAUNCH + _CLOSE):
                self._driver = await async_playwright().start()
                self._chromium = await self._driver.chromium.launch(
                    executable_path=self._program,
                    args=_ARGUMENTS,
                    proxy={"server": _NOWHERE, "bypass": "<-loopback>"},
                    chromium_sandbox=not _is_root(),
                    handle_sigint=False,
                    handle_sigterm=False,
                    handle_sighup=False,
                    timeout=_LAUNCH * 1000,
                )
        except Exception as error:
            await self.close()
            raise CannotStart from error
        return self._chromium

    async def _seen(self, chromium: Chromium, url: str, answer: Callable[[Route], Awaitable[None]]) -> Sight | None:
        context = await chromium.new_context(
            user_agent=self._agent,
            viewport={"width": _WIDTH, "height": _HEIGHT},
            locale="zh-CN",
            timezone_id="Asia/Shanghai",
            service_workers="block",
            accept_downloads=False,
        )
        await context.add_init_script(_NO_SOCKETS)
        await context.route("**/*", answer)
        lost: set[str] = set()

        async def refuse(socket: WebSocketRoute) -> None:
            lost.add("websocket")
            await socket.close()

        await context.route_web_socket("**/*", refuse)
        context.on("requestfailed", lambda request: lost.add(request.resource_type))
        page = await context.new_page()
        context.on("page", _shut)
        await page.goto(url, wait_until="commit")
        settled = await _settled(page)
        html, picture = await page.content(), b""
        with suppress(Error):
            picture = await page.screenshot(animations="disabled", timeout=_CLOSE * 1000)
        # A page may rewrite its path, but not its host; what has another one is the browser's own error page.
        there = host(page.url) == host(url)
        await context.close()
        return Sight(html, settled and not lost & TELLING, picture) if there else None


async def _settled(page: Page) -> bool:
    try:
        await page.wait_for_load_state("networkidle", timeout=_SETTLE * 1000)
    except Error:
        return False
    return True


async def _shut(page: Page) -> None:
    """Nobody looks at what a page opens beside itself."""
    with suppress(Error):
        await page.close()


def _is_root() -> bool:
    """Chromium has no sandbox for the superuser."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
