"""The process that reads the files. It knows nothing of the run, and a hostile file can only end it."""

import json
import logging
import math
import sys
import warnings
from collections.abc import Iterator
from multiprocessing.connection import Connection

from checks.reading.attachments.passages import passages
from checks.reading.attachments.unread import CannotRead

if sys.platform != "win32":
    import resource

_BATCH = 500


def work(parent: Connection, memory: int, seconds: float) -> None:
    """Read file after file until the parent is gone. memory: bytes. seconds: of computing, for one file.

    For each body that comes, messages in JSON: [[place, text], …] any number of times, then {"unread": …, "detail": …}.
    """
    logging.disable()  # what libraries remark on the files is nobody's business
    warnings.simplefilter("ignore")
    _bound(memory)
    while True:
        try:
            body = parent.recv_bytes()
        except EOFError:
            return
        _bound_time(seconds)
        for message in _messages(body):
            parent.send_bytes(json.dumps(message).encode())


def _messages(body: bytes) -> Iterator[object]:
    told = {"unread": "", "detail": ""}
    batch: list[tuple[str, str]] = []
    try:
        for found in passages(body):
            batch.append((found.place, found.text))
            if len(batch) == _BATCH:
                yield batch
                batch = []
    except CannotRead as refused:
        told = {"unread": refused.why.value, "detail": refused.detail}
    yield batch
    yield told


def _bound(memory: int) -> None:
    """No more memory, no file written, no image of the memory left behind. Elsewhere only the parent's clock helps."""
    if sys.platform == "win32":
        return
    for limit, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0)):
        _, hard = resource.getrlimit(limit)
        resource.setrlimit(limit, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _bound_time(seconds: float) -> None:
    """The system ends whoever computes longer, counted from now on."""
    if sys.platform == "win32":
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    most = math.ceil(used.ru_utime + used.ru_stime + seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
