"""How far the crawl is: a live line on a terminal, a plain line now and then under cron."""

import time
from collections.abc import Mapping

from rich.console import Console
from rich.live import Live
from rich.text import Text

_EVERY = 15.0


class Progress:
    """Call it with the crawl's counts; use it as a context manager. Writes to the error stream only."""

    def __init__(self, console: Console, quiet: bool = False):
        self._console = console
        self._quiet = quiet
        self._live = Live(console=console, refresh_per_second=4, transient=True) if console.is_terminal else None
        self._started = self._told = time.monotonic()

    def __enter__(self) -> "Progress":
        if self._live and not self._quiet:
            self._live.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._live and not self._quiet:
            self._live.stop()

    def __call__(self, counts: Mapping[str, int]) -> None:
        if self._quiet:
            return
        if self._live:
            self._live.update(Text(self._line(counts)))
        elif counts.get("done") or time.monotonic() - self._told >= _EVERY:
            self._told = time.monotonic()
            self._console.print(self._line(counts), markup=False, highlight=False, soft_wrap=True)

    def _line(self, counts: Mapping[str, int]) -> str:
        seconds = time.monotonic() - self._started
        if "rendered" in counts:
            return f"用浏览器打开 {counts['tried']}/{counts['wanted']} 页，用时 {seconds:.0f} 秒"
        done = counts["pages"] + counts["probed"]
        return f"采集 {counts['pages']} 页，核查地址 {done}/{counts['known']} 个，用时 {seconds:.0f} 秒"
