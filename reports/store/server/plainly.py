"""Turns what PostgreSQL says into sentences for its user; the password is in none of them."""

from collections.abc import Iterator
from contextlib import contextmanager
from json import JSONDecodeError

from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError

from reports.store.errors import (
    LedgerBusy,
    LedgerDamaged,
    LedgerMisnamed,
    LedgerUnreachable,
    LedgerUnwritable,
    StoreError,
)
from reports.store.server.address import Address
from reports.store.server.database import WAIT

_BUSY = {"55P03", "40001", "40P01"}
_GONE = ("08", "57P")
_UNWRITABLE = {"53100", "25006", "42501", "53200"}
_DAMAGED = ("XX001", "XX002")
_LONGEST = 300


@contextmanager
def plainly(address: Address) -> Iterator[None]:
    """Raises a StoreError for every error of the database at `address` inside the block."""
    try:
        yield
    except DatabaseError as error:
        raise _translated(address, error) from error
    except ImproperlyConfigured as error:
        raise LedgerMisnamed(
            '台账在 PostgreSQL 上，但没有安装它的组件，请运行 pip install "zicha[postgresql]"。'
        ) from error
    except JSONDecodeError as error:
        raise StoreError(f"台账读写出错：{address}（{error}）。") from error


def _translated(address: Address, error: DatabaseError) -> StoreError:
    code = getattr(error.__cause__, "sqlstate", None)
    said = _said(address, error)
    if code in _BUSY:
        return LedgerBusy(f"台账正被其他程序占用，等待{WAIT}秒后仍未释放：{address}。请稍后重试。")
    if code is None or code.startswith(_GONE):
        return LedgerUnreachable(
            f"连接不上台账所在的{address}，或者连接中断（{said}）。请联系数据库管理员；台账仍是写入前的内容。"
        )
    if code.startswith(_DAMAGED):
        return LedgerDamaged(f"台账所在的{address} 报告数据损坏（{said}）。请联系数据库管理员从备份恢复。")
    if code in _UNWRITABLE:
        return LedgerUnwritable(
            f"无法写入台账所在的{address}（{said}）。请联系数据库管理员检查磁盘空间和权限；台账仍是写入前的内容。"
        )
    return StoreError(f"台账读写出错：{address}（{code} {said}）。")


def _said(address: Address, error: DatabaseError) -> str:
    """The first line of what the server or its client library said."""
    lines = str(error).strip().splitlines() or [type(error).__name__]
    told = lines[0] if not address.password else lines[0].replace(address.password, "***")
    return told[:_LONGEST]
