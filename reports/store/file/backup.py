"""Copies of the ledger, made with SQLite's own backup so that they are whole while others write."""

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

KEPT = 7
"""Daily copies that are kept; copies made before an upgrade are never removed."""


def back_up_daily(path: Path) -> None:
    """One copy a day, made before the first write of the day."""
    copy = _folder(path) / f"{path.stem}-{datetime.now():%Y-%m-%d}.db"
    if copy.exists():
        return
    _copy(path, copy)
    for old in sorted(_folder(path).glob(f"{path.stem}-????-??-??.db"))[:-KEPT]:
        old.unlink(missing_ok=True)


def back_up_before_upgrade(path: Path) -> Path:
    """A copy that is kept for good; returns where it is."""
    copy = _folder(path) / f"{path.stem}-{datetime.now():%Y-%m-%d-%H%M%S}-before-upgrade.db"
    _copy(path, copy)
    return copy


def newest_backup(path: Path) -> Path | None:
    """The copy made last, or None."""
    copies = _folder(path).glob(f"{path.stem}-*.db")
    return max(copies, key=lambda copy: copy.stat().st_mtime, default=None)


def _folder(path: Path) -> Path:
    return path.parent / "backups"


def _copy(path: Path, copy: Path) -> None:
    copy.parent.mkdir(exist_ok=True)
    unfinished = copy.with_suffix(".unfinished")
    unfinished.unlink(missing_ok=True)
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(unfinished)) as target:
        source.backup(target)
    unfinished.chmod(0o640)
    os.replace(unfinished, copy)
