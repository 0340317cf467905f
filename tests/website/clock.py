"""A command whose clock is ahead."""

from pathlib import Path
from typing import Any

from tests.website.disk import missing, needs


def ahead(hours: float) -> dict[str, Any]:
    """Popen's arguments; durations stay true."""
    folders = Path(needs("faketime")).parents[1].glob("lib/**/faketime/libfaketimeMT.so.1")
    library = next(folders, None) or missing("没有找到 libfaketime")
    return {"env": {"LD_PRELOAD": str(library), "FAKETIME": f"+{hours}h", "FAKETIME_DONT_FAKE_MONOTONIC": "1"}}
