"""Under which name a document is kept: one that a person may have edited is never written over."""

import re
from datetime import date
from pathlib import Path

from reports.formats.parts.landing import land

_UNSAFE = re.compile(r"[^\w.\-]+")
_LONGEST = 60


def keep(content: bytes, folder: Path, parts: tuple[str, ...], today: date) -> Path:
    """`整改通知书-法规科-20261123.docx`, `…(2)` where there is one already. Gives the path; raises OSError."""
    named = (_UNSAFE.sub("-", part)[:_LONGEST].strip("-.") for part in parts)
    path = folder / f"{'-'.join(name for name in named if name)}-{today:%Y%m%d}.docx"
    stem, number = path.stem, 1
    while path.exists():
        number += 1
        path = path.with_name(f"{stem}({number}).docx")
    return land(path, lambda unfinished: unfinished.write_bytes(content))
