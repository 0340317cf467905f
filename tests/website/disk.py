"""A disk that is small, and the tools of Linux that some faults need."""

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


def needs(tool: str) -> str:
    """The path of a tool; without it the test is skipped, or fails where everything was promised (CI)."""
    found = shutil.which(tool)
    if found is None:
        missing(f"没有安装 {tool}")
    return found


def missing(what: str) -> None:
    """This machine cannot show a fault: skip, but never in CI."""
    (pytest.fail if os.environ.get("CI") else pytest.skip)(what)


@contextmanager
def small_disk(folder: Path, megabytes: int) -> Iterator[Path]:
    """A file system of its own in memory while the block runs. Needs root."""
    folder.mkdir()
    mounted = subprocess.run(
        [needs("mount"), "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", folder], capture_output=True
    )
    if mounted.returncode:
        pytest.skip("没有权限挂载一个小磁盘")
    try:
        yield folder
    finally:
        subprocess.run([needs("umount"), "--lazy", folder], check=True)


def fill(folder: Path, spare: int) -> Path:
    """A file that leaves so many bytes of a small disk, or fewer; returns it. Others may write meanwhile."""
    ballast = folder / "ballast"
    with ballast.open("wb") as stream:
        while (free := shutil.disk_usage(folder).free) > spare:
            with contextlib.suppress(OSError):
                os.posix_fallocate(stream.fileno(), stream.seek(0, os.SEEK_END), max(free - spare, spare) // 2)
    return ballast
