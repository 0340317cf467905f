"""One connection to a ledger on a server."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections, transaction

from reports.store.aliases import dismiss, enlist
from reports.store.server.address import Address

WAIT = 30
"""Seconds to wait for another program that writes."""
_WRITERS = 0x7A696368
"""Number of the lock that whoever writes takes ("zich"): a merge sees what it builds on, and numbers stay unique."""


class ServerDatabase:
    """`alias` is for Django's `using`."""

    def __init__(self, address: Address) -> None:
        self.alias = enlist(address.settings())

    @contextmanager
    def atomic(self) -> Iterator[None]:
        """All or nothing; nobody else writes meanwhile."""
        with transaction.atomic(using=self.alias):
            self.ask(f"SET LOCAL lock_timeout = '{WAIT}s'")
            self.ask(f"SELECT pg_advisory_xact_lock({_WRITERS})")
            yield

    @contextmanager
    def steady(self) -> Iterator[None]:
        """One state of the ledger for reading, also while somebody else writes."""
        with transaction.atomic(using=self.alias):
            self.ask("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody else makes or changes tables meanwhile; each change is a transaction of its own."""
        self.ask(f"SET lock_timeout = '{WAIT}s'")
        self.ask(f"SELECT pg_advisory_lock({_WRITERS})")
        try:
            yield
        finally:
            if connections[self.alias].connection is not None:
                self.ask(f"SELECT pg_advisory_unlock({_WRITERS})")

    def ask(self, question: str) -> list[tuple]:
        """Our own fixed sentences only; rows where there are any."""
        with connections[self.alias].cursor() as cursor:
            cursor.execute(question)
            return cursor.fetchall() if cursor.description else []

    def close(self) -> None:
        dismiss(self.alias)
