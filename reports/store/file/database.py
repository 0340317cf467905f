"""One open ledger file, among possibly several in the process."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from django.db import connections, transaction

from reports.store.aliases import dismiss, enlist
from reports.store.file.drive import network_drive
from reports.store.file.plainly import WAIT

_CAREFUL = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL"
_SHARED = "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA"
"""On a network drive, where the write-ahead log cannot work: its index is memory that the machines do not share."""


class FileDatabase:
    """`alias` is for Django's `using`."""

    def __init__(self, path: Path) -> None:
        pragmas = _SHARED if network_drive(path) else _CAREFUL
        options = {"timeout": WAIT, "transaction_mode": "IMMEDIATE", "init_command": pragmas}
        self.alias = enlist({"ENGINE": "django.db.backends.sqlite3", "NAME": str(path), "OPTIONS": options})

    def atomic(self) -> AbstractContextManager[None]:
        """All or nothing; nobody else writes meanwhile."""
        return transaction.atomic(using=self.alias)

    @contextmanager
    def steady(self) -> Iterator[None]:
        """One state of the ledger for reading, also while somebody else writes."""
        connection = connections[self.alias]
        connection.ensure_connection()  # which sets the mode
        mode, connection.transaction_mode = connection.transaction_mode, "DEFERRED"
        try:
            with transaction.atomic(using=self.alias):
                yield
        finally:
            connection.transaction_mode = mode

    def close(self) -> None:
        dismiss(self.alias)
