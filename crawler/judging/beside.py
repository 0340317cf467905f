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


def cores() -> int:
    """How many judges find work at the same time on this machine."""
    return min(os.cpu_count() or 1, _MOST)


class Judges:
    """While it is entered, what is stored is judged; leaving it waits until everything is.

    A judge that dies costs nothing but time: what is missing is judged afterwards.
    """

    def __init__(self, folder: Path, context: Context, count: int):
        spawn = multiprocessing.get_context("spawn")
        self._ends = []
        self._children = []
        for number in range(count):
            here, there = spawn.Pipe()
            self._ends.append((here, there))
            self._children.append(spawn.Process(target=_judge, args=(folder, context, (number, count), there)))

    def __enter__(self) -> Self:
        with unheard():
            for child in self._children:
                child.start()
        for _, there in self._ends:
            there.close()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for here, _ in self._ends:
            with suppress(OSError):
                here.send("ended")
        for child in self._children:
            if kind is not None:
                child.kill()
            child.join()


def _judge(folder: Path, context: Context, share: tuple[int, int], parent: Connection) -> None:
    """One judge's process. When the parent is gone, so is it."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    calm()
    judge = PageJudge(folder, context, share)
    with suppress(EOFError, OSError):
        judge.follow(lambda: parent.poll() and parent.recv() == "ended")
    judge.close()
