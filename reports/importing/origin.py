"""Where the words of a workbook come from."""

from dataclasses import dataclass
from datetime import datetime


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
