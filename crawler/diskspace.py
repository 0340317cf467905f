"""Room on the disk: enough to begin with, and a plain word when it runs out."""

import errno
import shutil
import sqlite3
from pathlib import Path

from crawler.errors import CommandEnded, Exit

LOW_WATER = 200_000_000
"""Bytes without which nothing is begun: a county bureau's site leaves some ten megabytes of evidence behind."""
_UNWRITABLE = {errno.ENOSPC, errno.EFBIG, errno.EROFS, errno.EIO, errno.EACCES, errno.EPERM}
_UNWRITABLE |= {getattr(errno, "EDQUOT", errno.ENOSPC)}  # Windows knows no quota
_OF_SQLITE = ("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_CANTOPEN")


def require_space(folder: Path) -> None:
    """Raises CommandEnded(4) when the disk that holds a folder, or will hold it, is nearly full."""
    free = _free(folder)
    if free < LOW_WATER:
        raise CommandEnded(
            Exit.INTERNAL,
            f"磁盘空间不足，没有开始：{folder.absolute()} 所在的磁盘只剩 {free} 字节，至少需要 {LOW_WATER} 字节。"
            "请腾出空间后再运行。",
        )


def unwritable(error: BaseException) -> bool:
    """Whether the disk is what failed: full, over quota, too large a file, read-only, broken."""
    if isinstance(error, sqlite3.Error):
        return getattr(error, "sqlite_errorname", "").startswith(_OF_SQLITE)
    return isinstance(error, OSError) and error.errno in _UNWRITABLE


def no_room(path: Path) -> str:
    """The sentence for something that could not be written at a path."""
    return (
        f"写不下文件：{path.absolute()}，所在的磁盘可用 {_free(path)} 字节。请检查磁盘空间、配额和文件夹权限；"
        "台账和已经生成的文件保持原样，再运行同一条命令即接着做。"
    )


def _free(path: Path) -> int:
    path = path.absolute()
    while not path.exists() and path != path.parent:
        path = path.parent
    return shutil.disk_usage(path).free
