"""Whether a file lies on another machine's disk."""

import re
import sys
from pathlib import Path

MOUNTS = Path("/proc/self/mounts")
"""Where Linux tells what is mounted where. Other systems have no such file, and every disk counts as local."""
_REMOTE = re.compile(
    r"nfs\d?|cifs|smb\w*|ncpfs|afs|9p|ceph|lustre|davfs2?|ocfs2|gfs2|(fuse\.)?(sshfs|glusterfs\S*|rclone)"
)
_ESCAPED = re.compile(r"\\([0-7]{3})")
_WINDOWS_REMOTE = 4


def network_drive(path: Path) -> str:
    """The kind of the network drive on which `path` lies or would lie, as the system calls it; "" on a local disk."""
    if sys.platform == "win32":
        return _windows(path)
    try:
        told = MOUNTS.read_text("utf-8", "surrogateescape")
    except OSError:
        return ""
    place = path.resolve()
    mounted = [line.split() for line in told.splitlines()]
    over = [(point, kind) for _, point, kind, *_ in mounted if place.is_relative_to(_plain(point))]
    kind = max(over, key=lambda mount: len(mount[0]), default=("", ""))[1]
    return kind if _REMOTE.fullmatch(kind) else ""


def _plain(point: str) -> str:
    return _ESCAPED.sub(lambda found: chr(int(found[1], 8)), point)


def _windows(path: Path) -> str:
    import ctypes

    anchor = path.absolute().anchor
    kind = ctypes.windll.kernel32.GetDriveTypeW(anchor)  # type: ignore[attr-defined]
    return "网络驱动器" if anchor.startswith("\\\\") or kind == _WINDOWS_REMOTE else ""
