"""Passwords and tokens: from the environment or from a file that only its owner may read; from nowhere else."""

import os
from pathlib import Path

from crawler.profile.mistakes import ConfigurationMistake
from crawler.redaction import conceal
from crawler.workspace import Workspace

_OTHERS = 0o077


def credential(name: str, workspace: Workspace) -> str:
    """`SMTP_PASSWORD`: what the file says that ZICHA_SMTP_PASSWORD_FILE names, else ZICHA_SMTP_PASSWORD itself, else
    secrets/smtp_password of the workspace. "" where there is none. Raises ConfigurationMistake for a file that others
    may read, and for one that was named and cannot be read.
    """
    variable = f"ZICHA_{name}"
    named = os.environ.get(f"{variable}_FILE")
    usual = workspace.secrets / name.lower()
    if named:
        found = _read(Path(named))
    elif variable in os.environ:
        found = os.environ[variable].strip()
    else:
        found = _read(usual) if usual.exists() else ""
    conceal(found)
    return found


def _read(path: Path) -> str:
    try:
        _require_own(path)
        return path.read_text("utf-8-sig").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationMistake(f"{path}：密码文件无法读取（{type(error).__name__}）。") from error


def _require_own(path: Path) -> None:
    """Windows has no such modes."""
    if os.name != "posix":
        return
    told = path.stat()
    if told.st_mode & _OTHERS:
        raise ConfigurationMistake(f"{path}：密码文件只能由本人读写，别人也能读的不用。请运行 chmod 600 '{path}'。")
    if told.st_uid != os.geteuid():
        raise ConfigurationMistake(f"{path}：密码文件不属于运行本程序的用户，没有使用。")
