"""The ledger's tables: which version a database has, and making them those of this version."""

from collections.abc import Collection

from django.db import connections
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader

from reports.store.errors import LedgerTooNew

APPLIED = "SELECT name FROM django_migrations WHERE app = 'ledger'"


def outdated(applied: Collection[str], where: object) -> bool:
    """Whether the tables are older than this version. applied: the answer to APPLIED. Raises LedgerTooNew."""
    known = {name for app, name in MigrationLoader(None).disk_migrations if app == "ledger"}
    if set(applied) - known:
        raise LedgerTooNew(
            f"台账由更新版本的 zicha 写成，本版本不能打开：{where}。请升级 zicha 后再用，台账没有被改动。"
        )
    return set(applied) != known


def migrate(alias: str) -> None:
    """Bring the tables up to date; each step is whole or not there at all."""
    executor = MigrationExecutor(connections[alias])
    executor.migrate(executor.loader.graph.leaf_nodes())
