"""Judges in processes of their own: beside a crawl, or many at once when an old archive is judged again."""

import multiprocessing
import os
import signal
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from types import TracebackType
from typing import Self

from checks.context import Context
from crawler.collector import calm
from crawler.crawling import unheard
from crawler.judging.pages import PageJudge

_MOST = 8
_PATIENCE = 2.0
"""Seconds. What is judged sooner is not worth the start of another judge."""


def cores() -> int:
    """How many judges find work at the same time on this machine."""
    return min(os.cpu_count() or 1, _MOST)


class Judges:
    """While it is entered, `beside` judges judge what is stored; leaving it waits until everything is judged.

    The crawl leaves a core free when it ends: from then on `after` judges share what is left, if that is much. A judge
    that dies costs nothing but time: what is missing is judged afterwards.
    """

    def __init__(self, folder: Path, context: Context, beside: int, after: int):
        self._folder = folder
        self._context = context
        self._after = after
        self._judges = [self._judge(number, beside) for number in range(beside)]

    def __enter__(self) -> Self:
        for judge in self._judges:
            judge.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for judge in self._judges:
            judge.end()
        if kind is None and any(not judge.done(_PATIENCE) for judge in self._judges):
            self._share_the_rest()
        for judge in self._judges:
            judge.leave(kill=kind is not None)

    def _share_the_rest(self) -> None:
        for judge in self._judges:
            judge.share(self._after)
        for number in range(len(self._judges), self._after):
            helper = self._judge(number, self._after)
            helper.start()
            helper.end()
            self._judges.append(helper)

    def _judge(self, number: int, judges: int) -> "_Judge":
        return _Judge(self._folder, self._context, number, judges)


class _Judge:
    """One judge as its parent sees it."""

    def __init__(self, folder: Path, context: Context, number: int, judges: int):
        spawn = multiprocessing.get_context("spawn")
        self._here, self._there = spawn.Pipe()
        self._process = spawn.Process(target=_work, args=(folder, context, number, judges, self._there))

    def start(self) -> None:
        with unheard():
            self._process.start()
        self._there.close()

    def end(self) -> None:
        """Nothing more will be stored."""
        self._tell(None)

    def share(self, judges: int) -> None:
        self._tell(judges)

    def done(self, patience: float) -> bool:
        self._process.join(patience)
        return not self._process.is_alive()

    def leave(self, *, kill: bool) -> None:
        if kill:
            self._process.kill()
        self._process.join()

    def _tell(self, word: int | None) -> None:
        with suppress(OSError):
            self._here.send(word)


class _Orders:
    """What a judge hears from its parent. judges: how many share the work by now."""

    def __init__(self, parent: Connection, judges: int):
        self._parent = parent
        self._judges = judges
        self._ended = False

    def judges(self) -> int:
        self._listen()
        return self._judges

    def ended(self) -> bool:
        self._listen()
        return self._ended

    def _listen(self) -> None:
        while self._parent.poll():
            word = self._parent.recv()
            self._ended = self._ended or word is None
            self._judges = word or self._judges


def _work(folder: Path, context: Context, number: int, judges: int, parent: Connection) -> None:
    """One judge's process. When the parent is gone, so is it."""
    for signalled in (signal.SIGINT, signal.SIGTERM):
        signal.signal(signalled, signal.SIG_IGN)
    calm()
    orders = _Orders(parent, judges)
    judge = PageJudge(folder, context, number, orders.judges)
    with suppress(EOFError, OSError):
        judge.follow(orders.ended)
    judge.close()
