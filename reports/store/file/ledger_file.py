"""The ledger as a file: looked at before it is trusted, made whole, upgraded after a copy, copied every day."""

import os
from contextlib import AbstractContextManager
from pathlib import Path

from filelock import FileLock, Timeout

from reports.store.errors import LedgerBusy
from reports.store.file.backup import back_up_before_upgrade, back_up_daily, newest_backup
from reports.store.file.database import FileDatabase
from reports.store.file.drive import network_drive
from reports.store.file.health import journal, missing, needs_upgrade
from reports.store.file.plainly import WAIT, plainly
from reports.store.tables import migrate


class LedgerFile:
    """Every method raises a StoreError."""

    waits = ()
    """Seconds to wait before each further attempt to record: a file that cannot be written now will not be later."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __str__(self) -> str:
        drive = network_drive(self._path)
        return f"{self._path}" + (f"（在网络盘 {drive} 上，写得慢一些，请只在一台机器上使用）" if drive else "")

    def exists(self) -> bool:
        return self._path.exists()

    def open(self) -> FileDatabase:
        """Upgrades its tables if they are older. Creates nothing."""
        if needs_upgrade(self._path):
            with self.plainly(), self._alone():
                if needs_upgrade(self._path):
                    back_up_before_upgrade(self._path)
                    _migrate(self._path)
        return FileDatabase(self._path)

    def create(self) -> None:
        """Make an empty ledger unless there is one; it appears whole or not at all.

        Where the ledger is gone but a backup remains, somebody lost a file: nothing is made in its place.
        """
        path = self._path
        with self.plainly():
            path.parent.mkdir(parents=True, exist_ok=True)
            with self._alone():
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

    def back_up(self) -> None:
        """The day's copy, before the first write of the day."""
        with self.plainly():
            back_up_daily(self._path)

    def plainly(self) -> AbstractContextManager[None]:
        """Raises a StoreError for every error of the database inside the block."""
        return plainly(self._path)

    def _alone(self) -> AbstractContextManager[object]:
        folder = self._path.parent / "locks"
        folder.mkdir(exist_ok=True)
        try:
            return FileLock(folder / f"{self._path.name}.lock", timeout=WAIT, mode=0o640).acquire()
        except Timeout as error:
            raise LedgerBusy(f"另一个程序正在建立或升级台账，等待{WAIT}秒后仍未完成：{self._path}。") from error


def _migrate(path: Path) -> None:
    database = FileDatabase(path)
    try:
        migrate(database.alias)
    finally:
        database.close()
