"""The office's own word packs: zicha-data/lexicons/NAME.toml and NAME.csv."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from checks.words.lexicon import Pack, parse_pack
from checks.words.table import COLUMNS
from crawler.workspace import write_whole

_MANIFEST = """# {about}。各列的含义见使用手册“本单位的词库和依据”。
title = "{title}"
rule = "{rule}"
version = {day}

[[source]]
name = "{source}"
about = "{about}"
date = {day}
"""


@dataclass(frozen=True, slots=True)
class OfficePack:
    """One pack of the office, there or not yet."""

    folder: Path
    name: str

    @property
    def manifest(self) -> Path:
        return self.folder / f"{self.name}.toml"

    @property
    def table(self) -> Path:
        return self.folder / f"{self.name}.csv"

    def declare(self, rule: str, title: str, source: str, about: str, day: date) -> str:
        """The text of its manifest: the one that is there, or a new one."""
        if self.manifest.is_file():
            return self.manifest.read_text("utf-8-sig")
        return _MANIFEST.format(rule=rule, title=title, source=source, about=about, day=day.isoformat())

    def with_rows(self, manifest: str, rows: Iterable[Mapping[str, str]]) -> tuple[str, Pack]:
        """The text of its table with these rows added, and what it says. Raises ValueError that names the cell."""
        old = self.table.read_text("utf-8-sig").rstrip("\r\n") if self.table.is_file() else ",".join(COLUMNS)
        added = io.StringIO()
        header = [cell.strip() for cell in next(csv.reader([old.partition("\n")[0]]), [])]
        csv.DictWriter(added, header, restval="", lineterminator="\r\n").writerows(rows)
        text = f"{old}\r\n{added.getvalue()}"
        return text, parse_pack(self.name, manifest, text)

    def write(self, manifest: str, table: str) -> None:
        """The table first: a manifest without one would stop every command."""
        self.folder.mkdir(parents=True, exist_ok=True)
        write_whole(self.table, f"\ufeff{table}")
        write_whole(self.manifest, manifest)
