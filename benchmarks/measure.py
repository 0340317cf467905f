"""One command measured: wall time, CPU time of it and its descendants, and the peak of their memory together."""

import os
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

_BEAT = 0.05
_PAGE_SIZE = os.sysconf("SC_PAGE_SIZE")


@dataclass(frozen=True)
class Measured:
    """wall, cpu: seconds. memory: bytes, the greatest sum of the resident sets of all its processes.

    finished: False when it was stopped at the limit; cpu is then what the main process had used.
    """

    wall: float
    cpu: float
    memory: int
    finished: bool


def measure(command: list[str], output: Path, limit: float, env: Mapping[str, str] | None = None) -> Measured:
    """Run a command to its end, at most `limit` seconds; what it prints goes to `output`."""
    with output.open("wb") as stream:
        started = time.monotonic()
        process = subprocess.Popen(  # noqa: S603
            command, stdout=stream, stderr=subprocess.STDOUT, start_new_session=True, env={**os.environ, **(env or {})}
        )
        peak, finished = 0, True
        while True:
            ended, _, usage = os.wait4(process.pid, os.WNOHANG)
            wall = time.monotonic() - started
            if ended:
                process.returncode = 0  # reaped here, for the sake of the usage
                return Measured(wall, usage.ru_utime + usage.ru_stime, peak, finished)
            if finished and wall > limit:
                finished = False
                os.killpg(process.pid, 9)
            peak = max(peak, _resident(process.pid))
            time.sleep(_BEAT)


def _resident(session: int) -> int:
    """Bytes of all processes of one session. Shared pages count in each, so this errs to the greater side."""
    total = 0
    for folder in Path("/proc").iterdir():
        if folder.name.isdecimal():
            try:
                told = (folder / "stat").read_text().rpartition(")")[2].split()
                if int(told[3]) == session:
                    total += int((folder / "statm").read_text().split()[1]) * _PAGE_SIZE
            except (OSError, IndexError):
                continue
    return total
