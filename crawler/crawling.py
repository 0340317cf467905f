"""`crawl`, seen from the parent: a child process by spawn, its counts, and how an interruption is passed on."""

import math
import multiprocessing
import signal
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from multiprocessing import resource_tracker
from types import FrameType
from typing import Any

from crawler.errors import CommandEnded, Exit, Insisted
from crawler.mishap import what_happened
from crawler.spiders.plan import CrawlPlan

_BEAT, _GRACE = 0.2, 10.0
_ASKING = (signal.SIGINT, signal.SIGTERM)


class Interruption:
    """Remembers the signals that ask a run to end, while it is entered. The first asks, the second insists."""

    def __init__(self) -> None:
        self.signals: list[int] = []
        self._heeding = False
        self._before: dict[int, Any] = {}

    def __enter__(self) -> "Interruption":
        for number in _ASKING:
            self._before[number] = signal.signal(number, self._heard)
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    @property
    def exit_code(self) -> int | None:
        """130 after SIGINT, 143 after SIGTERM, None when nobody interrupted."""
        return 128 + self.signals[0] if self.signals else None

    def heed(self) -> None:
        """From here on whoever insists ends the command where it stands. Raises Insisted, at once if somebody did."""
        self._heeding = True
        if len(self.signals) > 1:
            raise Insisted(self.exit_code or 0)

    def _heard(self, number: int, _frame: FrameType | None) -> None:
        self.signals.append(number)
        if self._heeding:
            self.heed()


def crawl(
    plan: CrawlPlan,
    interruption: Interruption,
    progress: Callable[[Mapping[str, int]], None],
    seconds: float = math.inf,
) -> bool:
    """Run the crawl to its end; once interrupted to the end of what is in flight, but for 10 seconds at most.

    progress: called with the child's counts. seconds: after which it is stopped; whether it was. Raises
    CommandEnded(4) when the child died.
    """
    hour = time.monotonic() + seconds
    spawn = multiprocessing.get_context("spawn")
    here, there = spawn.Pipe()
    child = spawn.Process(target=_crawl_site, args=(plan, there))
    with unheard():
        child.start()
    there.close()
    patience = None
    while child.is_alive():
        if here.poll(_BEAT):
            _pass_on(here, progress)
        if (interruption.signals or time.monotonic() > hour) and patience is None:
            patience = time.monotonic() + _GRACE
            with suppress(OSError):  # it ended just now
                here.send("stop")
        if len(interruption.signals) > 1 or (patience and time.monotonic() > patience):
            child.kill()
    child.join()
    while here.poll():
        if not _pass_on(here, progress):
            break
    if child.exitcode and patience is None:
        raise CommandEnded(Exit.INTERNAL, what_happened(child.exitcode, plan.folder))
    return patience is not None and not interruption.signals


def _crawl_site(plan: CrawlPlan, parent: Any) -> None:
    from crawler.spiders.process import crawl_site  # Scrapy is loaded where it works, not where it is waited for

    crawl_site(plan, parent)


@contextmanager
def unheard() -> Iterator[None]:
    """What is started meanwhile never hears signals that a terminal or a service manager sends to all of us.

    It inherits the block. We hear them too, a moment later.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    resource_tracker.ensure_running()  # started meanwhile, it would lift the block
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ASKING)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _pass_on(here: Any, progress: Callable[[Mapping[str, int]], None]) -> bool:
    try:
        progress(here.recv())
    except (EOFError, OSError):  # killed, it leaves a torn pipe
        return False
    return True
