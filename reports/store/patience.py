"""Waiting for a database server that is gone for the moment."""

from collections.abc import Callable, Iterable
from time import sleep
from typing import TypeVar

from reports.store.errors import LedgerUnreachable

T = TypeVar("T")


def patiently(attempt: Callable[[], T], waits: Iterable[float], hang_up: Callable[[], None]) -> T:
    """What `attempt` gives; where the server was gone, again after each of so many seconds.

    It must be one that may be done twice: the connection may break when all is written and only the word of it is lost.
    """
    for wait in waits:
        try:
            return attempt()
        except LedgerUnreachable:
            hang_up()
            sleep(wait)
    return attempt()
