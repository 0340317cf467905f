"""One open ledger database, among possibly several in the process."""

import itertools
import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from django.db import connections, transaction
from django.db.migrations.executor import MigrationExecutor
from filelock import FileLock, Timeout

from reports.store.backup import back_up_before_upgrade, newest_backup
from reports.store.errors import LedgerBusy
from reports.store.health import journal, missing, needs_upgrade
from reports.store.plainly import WAIT, plainly

_NUMBERS = itertools.count(1)


class Database:
    """A connection under an alias of its own; give `alias` to Django's `using`."""

    def __init__(self, path: Path) -> None:
        self.alias = f"ledger-{next(_NUMBERS)}"
        wanted = {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(path),
            "OPTIONS": {
                "timeout": WAIT,
                "transaction_mode": "IMMEDIATE",
                "init_command": "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL",
            },
        }
        connections.settings.update({self.alias: connections.configure_settings({"default": wanted})["default"]})

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
        connections[self.alias].close()
        del connections[self.alias]
        del connections.settings[self.alias]


def open_existing(path: Path) -> Database:
    """Open a ledger, upgrading its tables if they are older. Creates nothing. Raises a StoreError."""
    if needs_upgrade(path):
        with plainly(path), _alone(path):
            if needs_upgrade(path):
                back_up_before_upgrade(path)
                _migrate(path)
    return Database(path)


def create(path: Path) -> None:
    """Make an empty ledger unless there is one; it appears whole or not at all. Raises a StoreError.

    Where the ledger is gone but a backup remains, somebody lost a file: nothing is made in its place.
    """
    with plainly(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with _alone(path):
            if path.exists():
                return
            if newest_backup(path) or journal(path).exists():
                raise missing(path)
            unfinished = path.with_suffix(".unfinished")
            unfinished.unlink(missing_ok=True)
            journal(unfinished).unlink(missing_ok=True)
            os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o640))
            unfinished.chmod(0o640)
            _migrate(unfinished)
            os.replace(unfinished, path)


def _migrate(path: Path) -> None:
    database = Database(path)
    try:
        executor = MigrationExecutor(connections[database.alias])
        executor.migrate(executor.loader.graph.leaf_nodes())
    finally:
        database.close()


def _alone(path: Path) -> AbstractContextManager[object]:
    folder = path.parent / "locks"
    folder.mkdir(exist_ok=True)
    try:
        return FileLock(folder / f"{path.name}.lock", timeout=WAIT).acquire()
    except Timeout as error:
        raise LedgerBusy(f"另一个程序正在建立或升级台账，等待{WAIT}秒后仍未完成：{path}。") from error
