"""Turns what the database says into sentences for its user."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from json import JSONDecodeError
from pathlib import Path

from django.db import DatabaseError

from reports.store.errors import LedgerBusy, LedgerDamaged, LedgerUnwritable, StoreError
from reports.store.file.backup import newest_backup

WAIT = 30
"""Seconds to wait for another program that holds the database."""


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """Raises a StoreError for every error of the database at `path` inside the block."""
    try:
        yield
    except (DatabaseError, sqlite3.Error) as error:
        raise _translated(path, error) from error
    except (UnicodeDecodeError, JSONDecodeError) as error:
        raise damaged(path) from error
    except OSError as error:
        raise LedgerUnwritable(
            f"无法读写台账：{path}（{error.strerror or error}，{_room(path)}）。请检查磁盘空间和文件夹权限。"
        ) from error


def damaged(path: Path) -> LedgerDamaged:
    """The file is broken: say where the last good copy is, and never start an empty one in its place."""
    backup = newest_backup(path)
    advice = (
        f"请先把它移到别处，再把最近的备份 {backup} 复制为 {path}。" if backup else "没有找到备份，请联系技术人员。"
    )
    return LedgerDamaged(f"台账文件已损坏，为保护数据没有写入任何内容：{path}。{advice}")


def _room(path: Path) -> str:
    there = next(folder for folder in path.absolute().parents if folder.is_dir())
    return f"所在的磁盘可用 {shutil.disk_usage(there).free} 字节"


def _translated(path: Path, error: Exception) -> StoreError:
    cause = error if isinstance(error, sqlite3.Error) else error.__cause__
    name = getattr(cause, "sqlite_errorname", "")
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return LedgerBusy(f"台账正被其他程序占用，等待{WAIT}秒后仍未释放：{path}。请关闭打开它的程序后重试。")
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return damaged(path)
    if name.startswith(("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
        return LedgerUnwritable(
            f"无法读写台账：{path}（{cause}，{_room(path)}）。请检查磁盘空间和文件夹权限，台账仍是写入前的内容。"
        )
    return StoreError(f"台账读写出错：{path}（{cause or error}）。")
