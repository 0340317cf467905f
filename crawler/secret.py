"""The key with which private values are hashed: one for a workspace, made when it is first needed, never shown."""

import os
import secrets
from pathlib import Path

from filelock import FileLock

from crawler.errors import CommandEnded, Exit
from crawler.workspace import Workspace

_BYTES = 32


def secret_of(workspace: Workspace) -> bytes:
    """The key, from a file that only its owner may read. Raises CommandEnded for a file that is no key."""
    path = workspace.secret
    if not path.exists():
        workspace.locks.mkdir(parents=True, exist_ok=True)
        with FileLock(workspace.locks / "secret.lock"):  # two sites may begin at once
            if not path.exists():
                _make(path)
    found = path.read_bytes()
    if len(found) != _BYTES:
        raise CommandEnded(Exit.INTERNAL, f"{path} 已损坏。请从备份恢复；没有备份的，删除后重新检查。")
    return found


def _make(path: Path) -> None:
    """There whole or not at all."""
    unfinished = path.with_name(path.name + ".part")
    unfinished.unlink(missing_ok=True)
    with os.fdopen(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as stream:
        stream.write(secrets.token_bytes(_BYTES))
        stream.flush()
        os.fsync(stream.fileno())
    unfinished.replace(path)
