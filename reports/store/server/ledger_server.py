"""The ledger on a server: its tables are made when first needed; copies of it are its administrator's."""

from contextlib import AbstractContextManager

from django.db import transaction

from reports.store.errors import LedgerMissing, StoreError
from reports.store.server.address import Address
from reports.store.server.database import ServerDatabase
from reports.store.server.plainly import plainly
from reports.store.tables import APPLIED, migrate, outdated

_OLDEST = 14
"""The oldest version of PostgreSQL that Django still speaks to."""
_TABLES = "SELECT to_regclass('django_migrations') IS NOT NULL AND to_regclass('ledger_run') IS NOT NULL"


class LedgerServer:
    """Every method raises a StoreError."""

    waits = (1, 2, 5, 10, 20, 30, 60, 60, 60)
    """Seconds to wait before each further attempt to record: a server that is gone mostly comes back."""

    def __init__(self, address: Address) -> None:
        self._address = address

    def __str__(self) -> str:
        return str(self._address)

    def exists(self) -> bool:
        database = self._connected()
        try:
            return self._made(database)
        finally:
            database.close()

    def open(self) -> ServerDatabase:
        """Upgrades its tables if they are older. Creates nothing."""
        database = self._connected()
        try:
            if not self._made(database):
                raise LedgerMissing(f"还没有台账：{self._address}。请先完成一次检查（zicha run）。")
            self._renew(database)
        except StoreError:
            database.close()
            raise
        return database

    def create(self) -> None:
        """Make empty tables unless there are some. The database itself is its administrator's to make."""
        database = self._connected()
        try:
            self._renew(database)
        finally:
            database.close()

    def back_up(self) -> None:
        """Nothing: whoever keeps the server keeps its copies (pg_dump)."""

    def plainly(self) -> AbstractContextManager[None]:
        """Raises a StoreError for every error of the database inside the block."""
        return plainly(self._address)

    def _connected(self) -> ServerDatabase:
        """To a server that can hold Chinese text."""
        with self.plainly():
            database = ServerDatabase(self._address)
            try:
                self._fit(database)
            except BaseException:
                database.close()
                raise
        return database

    def _fit(self, database: ServerDatabase) -> None:
        ((version, encoding),) = database.ask(
            "SELECT current_setting('server_version_num')::int / 10000, current_setting('server_encoding')"
        )
        if version < _OLDEST:
            raise StoreError(f"{self._address} 的版本是 {version}，须为 {_OLDEST} 或更高。")
        if encoding != "UTF8":
            raise StoreError(f"{self._address} 的编码是 {encoding}，不能存中文，请用 UTF8 编码另建一个数据库。")

    def _made(self, database: ServerDatabase) -> bool:
        with self.plainly():
            return database.ask(_TABLES)[0][0]

    def _renew(self, database: ServerDatabase) -> None:
        """Make the tables those of this version, all of them or none; another program may be at it too.

        Django notes a step after it, not with it: a kill in between would leave tables that nobody knows of.
        """
        if self._made(database) and not self._outdated(database):
            return
        with self.plainly(), database.alone():
            if not self._made(database) or self._outdated(database):
                with transaction.atomic(using=database.alias):
                    migrate(database.alias)

    def _outdated(self, database: ServerDatabase) -> bool:
        with self.plainly():
            return outdated({name for (name,) in database.ask(APPLIED)}, self._address)
