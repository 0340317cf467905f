"""Reads files in a child that is thrown away as soon as one of them goes too far."""

import json
import multiprocessing
import signal
import time
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Any, Self

from checks.reading.attachments.extract import Extract
from checks.reading.attachments.passage import Passage
from checks.reading.attachments.unread import Unread
from crawler.crawling import unheard

_MEMORY = 768 * 1024 * 1024
_COMPUTING, _WAITING = 30.0, 90.0
"""Seconds for one file: of the processor's time, and by the clock on a busy machine."""
_LARGEST_MESSAGE = 64 * 1024 * 1024


class Sandbox:
    """One child, started with the first file and again after a file has ended it. To be closed at the end."""

    def __init__(self, memory: int = _MEMORY, computing: float = _COMPUTING, waiting: float = _WAITING):
        """memory: bytes. computing, waiting: seconds for one file."""
        self._limits = (memory, computing)
        self._waiting = waiting
        self._child: BaseProcess | None = None
        self._pipe: Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def read(self, body: bytes) -> Extract:
        """The text of a file, whatever the file is; never raises for the file's sake."""
        found: list[Passage] = []
        until = time.monotonic() + self._waiting
        try:
            pipe = self._running()
            pipe.send_bytes(body)
            while True:
                if not pipe.poll(max(until - time.monotonic(), 0)):
                    self.close()
                    return Extract(tuple(found), Unread.SLOW)
                message = json.loads(pipe.recv_bytes(_LARGEST_MESSAGE))
                if isinstance(message, dict):
                    return _ended(found, message)
                found += (Passage(str(place), str(text)) for place, text in message)
        except (OSError, EOFError, ValueError, TypeError, KeyError):
            return Extract(tuple(found), self._died())

    def close(self) -> None:
        """End the child, whatever it is at."""
        if self._child is not None and self._pipe is not None:
            self._child.kill()
            self._child.join()
            self._pipe.close()
        self._child = self._pipe = None

    def _running(self) -> Connection:
        if self._child is None or self._pipe is None:
            spawn = multiprocessing.get_context("spawn")
            self._pipe, there = spawn.Pipe()
            self._child = spawn.Process(target=_work, args=(there, *self._limits), daemon=True)
            with unheard():
                self._child.start()
            there.close()
        return self._pipe

    def _died(self) -> Unread:
        """Why the child is gone, or does not make sense any more."""
        child = self._child
        if child is not None:
            child.join(1)
        code = child.exitcode if child is not None else None
        self.close()
        return Unread.SLOW if code == -getattr(signal, "SIGXCPU", 0) and code else Unread.CRASHED


def _work(*told: Any) -> None:
    from crawler.sandbox.worker import work  # parsers are loaded where they work

    work(*told)


def _ended(found: list[Passage], message: dict[str, str]) -> Extract:
    why = message["unread"]
    return Extract(tuple(found), Unread(why) if why else None, str(message["detail"]))
