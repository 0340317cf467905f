"""Which PostgreSQL database holds the ledger, as the environment names it."""

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self
from urllib.parse import parse_qsl, unquote, urlsplit

from reports.store.errors import LedgerMisnamed

NAMED = "ZICHA_DATABASE_URL"
_EXAMPLE = "postgresql://用户:口令@主机:5432/数据库"
_OPTIONS = {"sslmode", "sslrootcert", "sslcert", "sslkey", "passfile", "options", "connect_timeout"}
_PATIENT = {
    "application_name": "zicha",
    "connect_timeout": "10",
    "keepalives_idle": "30",
    "keepalives_interval": "10",
    "keepalives_count": "3",
    "tcp_user_timeout": "60000",
}
"""A server that falls silent in the middle is given up within a minute or so, not after hours."""
_OTHERS_MAY_READ = stat.S_IRWXG | stat.S_IRWXO


@dataclass(frozen=True, slots=True)
class Address:
    """host: a name, an address, or the folder of a Unix socket. options: what else libpq is told.

    As text it is what messages may say: never the password, never the user.
    """

    host: str
    port: int
    database: str
    user: str = field(repr=False)
    password: str = field(repr=False)
    options: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def parse(cls, url: str) -> Self:
        """Raises LedgerMisnamed, whose message does not repeat the address."""
        try:
            parts = urlsplit(url.strip())
            port = parts.port or 5432
        except ValueError:
            raise _misnamed("网址写得不对") from None
        if parts.scheme not in ("postgresql", "postgres"):
            raise _misnamed("须以 postgresql:// 开头")
        options = dict(parse_qsl(parts.query))
        host = unquote(parts.hostname or "") or options.pop("host", "")
        database = unquote(parts.path.removeprefix("/"))
        if not host or not database or "/" in database:
            raise _misnamed("没有写明主机或数据库")
        if unknown := sorted(options.keys() - _OPTIONS):
            raise _misnamed(f"不认得参数 {'、'.join(unknown)}，可用的有 {'、'.join(sorted(_OPTIONS))}")
        return cls(host, port, database, unquote(parts.username or ""), unquote(parts.password or ""), options)

    def __str__(self) -> str:
        return f"PostgreSQL 数据库 {self.database}（{self.host}:{self.port}）"

    def settings(self) -> dict[str, Any]:
        """What Django's DATABASES would hold of it."""
        return {
            "ENGINE": "django.db.backends.postgresql",
            "HOST": self.host,
            "PORT": str(self.port),
            "NAME": self.database,
            "USER": self.user,
            "PASSWORD": self.password,
            "OPTIONS": {**_PATIENT, **self.options},
        }


def server_address() -> Address | None:
    """From ZICHA_DATABASE_URL, or from the file that ZICHA_DATABASE_URL_FILE names; None when neither is set.

    Raises LedgerMisnamed.
    """
    file = os.environ.get(f"{NAMED}_FILE", "")
    url = os.environ.get(NAMED, "") or (_kept(Path(file)) if file else "")
    return Address.parse(url) if url.strip() else None


def _kept(path: Path) -> str:
    """A password lies in it: nobody but its owner may read it."""
    try:
        told, mode = path.read_text("utf-8").strip(), path.stat().st_mode
    except (OSError, UnicodeDecodeError):
        raise LedgerMisnamed(f"环境变量 {NAMED}_FILE 指明的文件读不出来：{path}。") from None
    if os.name == "posix" and mode & _OTHERS_MAY_READ:
        raise LedgerMisnamed(f"{path} 里有数据库口令，别人也能读。请先运行 chmod 600 {path}。")
    if not told:
        raise LedgerMisnamed(f"环境变量 {NAMED}_FILE 指明的文件是空的：{path}。")
    return told


def _misnamed(why: str) -> LedgerMisnamed:
    return LedgerMisnamed(f"环境变量 {NAMED} 有误：{why}。应写作 {_EXAMPLE}，口令中的特殊字符用 %XX 表示。")
