"""A table as a spreadsheet program saves it (CSV): its rows, and the error that names a cell."""

import csv
import io
from collections.abc import Collection, Iterator
from datetime import date


class Cells:
    """The cells of one row by column, stripped; a column that is not there is empty."""

    def __init__(self, where: str, values: dict[str, str]) -> None:
        """where: file and row as a spreadsheet counts it."""
        self._where, self._values = where, values

    def __getitem__(self, column: str) -> str:
        return self._values.get(column, "")

    def wrong(self, column: str, expected: str) -> ValueError:
        return ValueError(f"{self._where}，列“{column}”：应为{expected}，实际为“{self[column]}”。")

    def text(self, column: str) -> str:
        """Raises ValueError when the cell is empty."""
        if not self[column]:
            raise self.wrong(column, "非空的内容")
        return self[column]

    def words(self, column: str) -> tuple[str, ...]:
        return tuple(word for word in self[column].split("|") if word)

    def number(self, column: str) -> int:
        """0 for an empty cell."""
        if self[column] and not (self[column].isascii() and self[column].isdigit()):
            raise self.wrong(column, "阿拉伯数字")
        return int(self[column] or 0)

    def yes(self, column: str) -> bool:
        if self[column] not in ("", "0", "1"):
            raise self.wrong(column, "1、0或留空")
        return self[column] == "1"

    def day(self, column: str) -> date | None:
        try:
            return date.fromisoformat(self[column]) if self[column] else None
        except ValueError:
            raise self.wrong(column, "日期，如2024-01-31") from None


def sheet(name: str, table: str, columns: Collection[str]) -> Iterator[tuple[int, Cells]]:
    """The rows of `name`.csv that hold anything, with their numbers. Raises ValueError for a wrong header."""
    reader = csv.reader(io.StringIO(table.removeprefix("\ufeff"), newline=""))
    header = next(reader, [])
    for column in columns:
        if column not in header:
            raise ValueError(f"{name}.csv 第1行：缺少列“{column}”。")
    for column in header:
        if column not in columns:
            raise ValueError(f"{name}.csv 第1行：不认识的列“{column}”，可用的列：{'、'.join(columns)}。")
    for number, values in enumerate(reader, 2):
        if any(values):
            where = f"{name}.csv 第{number}行"
            yield number, Cells(where, dict(zip(header, (value.strip() for value in values), strict=False)))
