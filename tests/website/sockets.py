"""Which processes belong together, which ports they listen at and how much memory they hold, as Linux tells it."""

from pathlib import Path

_LISTENING = "0A"
_PROC = Path("/proc")


def processes(pid: int) -> set[int]:
    """A process and all its descendants."""
    parents = {}
    for stat in _PROC.glob("[0-9]*/stat"):
        try:
            parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    family = {pid}
    while more := {child for child, parent in parents.items() if parent in family} - family:
        family |= more
    return family


def listening(pid: int) -> set[int]:
    """The TCP ports at which a process listens."""
    inodes = set()
    for descriptor in (_PROC / str(pid) / "fd").iterdir():
        try:
            target = str(descriptor.readlink())
        except OSError:
            continue
        if target.startswith("socket:["):
            inodes.add(target[8:-1])
    return {port for inode, port in _listeners() if inode in inodes}


def peak(pid: int) -> int:
    """Kilobytes of memory that a process held at most; 0 when it is gone."""
    try:
        status = (_PROC / str(pid) / "status").read_text()
    except OSError:
        return 0
    return int(status.partition("VmHWM:")[2].split()[0]) if "VmHWM:" in status else 0


def _listeners():
    for table in ("tcp", "tcp6"):
        for line in (_PROC / "net" / table).read_text().splitlines()[1:]:
            fields = line.split()
            if fields[3] == _LISTENING:
                yield fields[9], int(fields[1].rpartition(":")[2], 16)
