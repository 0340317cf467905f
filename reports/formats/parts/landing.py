"""Putting a finished document where it belongs, whole or not at all."""

import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import count, islice
from pathlib import Path

_ATTEMPTS = 99


def land(path: Path, fill: Callable[[Path], object]) -> Path:
    """Let `fill` write a temporary file beside `path`, then move it into place; the path really written.

    A target that is open in an office program or write-protected is left alone: `台账(2).xlsx` and so on
    is written instead. The previous document stays whole until the new one is on the disk.
    Raises OSError (read-only folder, disk full), after which nothing of ours remains.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=".zicha-", suffix=".tmp", dir=path.parent)
    os.close(handle)
    unfinished = Path(name)
    try:
        fill(unfinished)
        _flush(unfinished)
        unfinished.chmod(0o640)
        return _moved(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)


def _moved(finished: Path, path: Path) -> Path:
    for candidate in islice(_names(path), _ATTEMPTS):
        if _taken(candidate):
            continue
        with suppress(PermissionError, IsADirectoryError):
            finished.replace(candidate)
            _flush_folder(path.parent)
            return candidate
    raise PermissionError(f"无法写入：{path}（及其后续编号）均被占用")


def _names(path: Path) -> Iterator[Path]:
    yield path
    for number in count(2):
        yield path.with_name(f"{path.stem}({number}){path.suffix}")


def _taken(path: Path) -> bool:
    """Open in LibreOffice, Microsoft Office or WPS (each leaves a mark beside the document), or write-protected."""
    marks = (f".~lock.{path.name}#", f"~${path.name}", f".~{path.name}")
    return any(path.with_name(mark).exists() for mark in marks) or (path.exists() and not os.access(path, os.W_OK))


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """Make the move itself durable. Windows opens no folders and needs no such thing."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
