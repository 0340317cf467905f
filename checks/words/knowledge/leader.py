"""Who holds which post, from when to when: the table an office keeps for itself."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from checks.digest import digest
from checks.words.cells import Cells, sheet

COLUMNS = ("name", "title", "unit", "valid_from", "valid_to", "source", "note")


@dataclass(frozen=True, slots=True)
class Leader:
    """One person in one post. unit: whose post it is (示例县), "" where the title alone names it (国家主席).

    since, until: first and last day in the post; None: not known, still there.
    """

    name: str
    title: str
    unit: str
    since: date | None
    until: date | None
    source: str

    @property
    def id(self) -> str:
        return f"{self.unit}{self.title}-{self.name}"

    @property
    def digest(self) -> str:
        return digest(self.name, self.title, self.unit, f"{self.since}/{self.until}")

    def on(self, day: date) -> bool:
        """Whether the post was this person's on that day, as far as the table knows."""
        return (self.since or day) <= day <= (self.until or day)


def read_leaders(name: str, table: str, rule: str, sources: Collection[str]) -> Iterator[Leader]:
    """The rows of `name`.csv. Raises ValueError: file, row as a spreadsheet counts it, column, expected."""
    seen: dict[str, int] = {}
    for row, cells in sheet(name, table, COLUMNS):
        leader = _leader(cells)
        if leader.id in seen:
            raise cells.wrong("name", f"没有写过的姓名和职务（第{seen[leader.id]}行已有）")
        seen[leader.id] = row
        yield leader


def _leader(cells: Cells) -> Leader:
    name, title, since, until = cells.text("name"), cells.text("title"), cells.day("valid_from"), cells.day("valid_to")
    if not 2 <= len(name) <= 6 or not all("\u4e00" <= char <= "\u9fff" or char == "·" for char in name):
        raise cells.wrong("name", "中文姓名，中间没有空格")
    if len(title) < 2:
        raise cells.wrong("title", "职务，如县长")
    if since and until and until < since:
        raise cells.wrong("valid_to", "不早于valid_from的日期")
    return Leader(name, title, cells["unit"], since, until, cells.text("source"))
