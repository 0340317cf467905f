"""The rows of a workbook that people have had in hand, in whatever office program."""

import io
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any
from zipfile import BadZipFile, ZipFile

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum

from checks.reading.attachments.package import DAMAGE
from reports.importing.cells import words
from reports.importing.columns import KEYS, NUMBER, Filled, Hidden
from reports.importing.locked import locked
from reports.importing.row import Row
from reports.importing.unreadable import Unreadable

_LARGEST = 256 << 20
_UNPACKED = 2 << 30
"""Bytes. 100,000 full rows take about 20 and 300 MB."""
_HEADER_WITHIN = 50
"""Rows that people may have put above the header."""
_TITLES = {**KEYS, **{title: title for title in KEYS.values()}}
_PANIC = "PanicException"
"""What calamine, which is written in Rust, raises where a damaged .xls surprises it: no Exception, and without a module
to import it from.
"""
_EXPORTED = "请在 zicha ledger export 导出的表里填写，保存为 .xlsx 再导入。"
_DAMAGED = f"不是 Excel 工作簿，或者文件已损坏、没有保存完整。{_EXPORTED}"

Columns = Mapping[str, int]
"""Where the columns are that we know, by title."""


def rows(content: bytes) -> Iterator[Row]:
    """Every row that is about something, of every sheet that was handed out, also of hidden sheets and rows.

    Columns may have been moved, renamed, added or removed. Raises Unreadable.
    """
    sheets = [(sheet, *found) for sheet in _sheets(content) if (found := _header(sheet))]
    if not sheets:
        raise Unreadable(f"没有找到导出时带有的核对列（隐藏的），不能与台账对应。{_EXPORTED}")
    for sheet, header, columns in sheets:
        where = f"表“{sheet.name}”" if len(sheets) > 1 else ""
        yield from _rows(sheet, header, columns, where)


def _sheets(content: bytes) -> list[CalamineSheet]:
    if len(content) > _LARGEST or _unpacked(content) > _UNPACKED:
        raise Unreadable("文件过大，不像是导出的台账。")
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        tables = [meta.name for meta in book.sheets_metadata if meta.typ == SheetTypeEnum.WorkSheet]
        return [book.get_sheet_by_name(name) for name in tables]
    except BaseException as error:
        if not (isinstance(error, CalamineError) or type(error).__name__ == _PANIC):
            raise
        if locked(content):
            raise Unreadable("文件设有打开密码，请取消密码后再导入。") from None
        raise Unreadable(_DAMAGED) from None


def _unpacked(content: bytes) -> int:
    """What the parts of an .xlsx say they hold; 0 of anything else. Raises Unreadable."""
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            return sum(part.file_size for part in archive.infolist())
    except BadZipFile:
        return 0
    except DAMAGE:  # calamine might unpack it all the same, and nobody knows how much that is
        raise Unreadable(_DAMAGED) from None


def _header(sheet: CalamineSheet) -> tuple[int, Columns] | None:
    """The row that names the columns, from 0, and where they are."""
    for number, cells in zip(range(_HEADER_WITHIN), sheet.iter_rows(), strict=False):
        named = [(_TITLES[title], at) for at, cell in enumerate(cells) if (title := _title(cell)) in _TITLES]
        columns = dict(reversed(named))
        if set(Hidden) <= set(columns):
            if len(columns) < len(named):
                twice = next(title for title, at in named if columns[title] != at)
                raise Unreadable(f"表“{sheet.name}”中有两列“{twice}”，请删去一列。")
            return number, columns
    return None


def _title(cell: object) -> str:
    return "".join(unicodedata.normalize("NFKC", cell).split()).replace(":", "：") if isinstance(cell, str) else ""


def _rows(sheet: CalamineSheet, header: int, columns: Columns, where: str) -> Iterator[Row]:
    spread = _merged(sheet, columns)
    above: list[Any] = []
    for number, cells in enumerate(sheet.iter_rows()):
        for at in spread.get(number, ()):
            cells[at] = above[at]
        above = cells
        known = {title: cells[at] for title, at in columns.items()}
        if number > header and any(value != "" for value in known.values()) and not _named_again(known):
            yield _row(f"{where}第{number + 1}行", known)


def _merged(sheet: CalamineSheet, columns: Columns) -> dict[int, list[int]]:
    """By row, the columns that take over what stands above, since somebody merged the cells."""
    filled = {columns[title] for title in Filled if title in columns}
    spread: dict[int, list[int]] = {}
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        if left == right and left in filled:
            for row in range(top + 1, bottom + 1):
                spread.setdefault(row, []).append(left)
    return spread


def _named_again(known: Mapping[str, Any]) -> bool:
    """The titles that people see, below the hidden ones; also where a sheet was put below another."""
    return _title(known[Hidden.NUMBER]) in (Hidden.NUMBER, "zicha.hidden.number")


def _row(place: str, known: Mapping[str, Any]) -> Row:
    return Row(
        place=place,
        number=unicodedata.normalize("NFKC", _plain(known[NUMBER])).strip() if NUMBER in known else None,
        hidden={title: _plain(known[title]) for title in Hidden},
        filled={title: known[title] for title in Filled if title in known},
    )


def _plain(cell: Any) -> str:
    if isinstance(cell, str):
        return cell.strip()
    try:
        return words(cell)
    except ValueError:
        return "?"
