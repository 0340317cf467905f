"""Where the words of a workbook come from."""

import re
from dataclasses import dataclass
from datetime import datetime

_MARK = re.compile(r"〔导入 .*?，校验 [0-9a-f]{12}-[0-9a-f]{8}〕")


@dataclass(frozen=True, slots=True)
class Origin:
    """who: the person who takes the file in. at: when, aware. file: its name. digest: its SHA-256 in hex."""

    who: str
    at: datetime
    file: str
    digest: str

    def mark(self, code: str) -> str:
        """What the entry's history says of it. code: of the row."""
        return f"〔导入 {self.file}，校验 {self.digest[:12]}-{code}〕"


def unmarked(why: str) -> str:
    """What a person wrote, without where it came from: a document tells the one and not the other."""
    return _MARK.sub("", why)
