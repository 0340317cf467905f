"""Looks at a ledger file before anything is trusted to it. Reads, never writes, creates nothing."""

import sqlite3
from contextlib import closing
from pathlib import Path

from reports.store.errors import LedgerMissing
from reports.store.file.backup import newest_backup
from reports.store.file.plainly import WAIT, damaged, plainly
from reports.store.tables import APPLIED, outdated


def needs_upgrade(path: Path) -> bool:
    """Whether the tables are older than this version. Raises LedgerMissing, LedgerDamaged or LedgerTooNew."""
    if not path.is_file():
        raise missing(path)
    with plainly(path), closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True, timeout=WAIT)) as file:
        if file.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise damaged(path)
        if not file.execute("SELECT 1 FROM sqlite_master WHERE name = 'django_migrations'").fetchone():
            raise damaged(path)
        applied = {name for (name,) in file.execute(APPLIED)}
    return outdated(applied, path)


def missing(path: Path) -> LedgerMissing:
    """No file: either nothing was recorded yet, or it was lost and a backup remains."""
    backup = newest_backup(path)
    if backup:
        return LedgerMissing(
            f"台账文件不见了：{path}。最近的备份是 {backup}，请把它复制回原处；确要从头开始，请先移走备份。"
        )
    if journal(path).exists():
        return LedgerMissing(f"台账文件不见了，只剩下 {journal(path)}。请把 {path.name} 找回原处，两个文件须放在一起。")
    return LedgerMissing(f"还没有台账：{path}。请先完成一次检查（zicha run）。")


def journal(path: Path) -> Path:
    """Where SQLite keeps what is not yet in the file itself."""
    return path.with_name(f"{path.name}-wal")
