"""XlsxWriter's workbook, with the rows of large tables written faster.

A ledger of 100,000 entries has three million cells, nearly all of them a text without anything special in it. A row of
them is written at once, without what XlsxWriter keeps of every row; every other cell goes through XlsxWriter as usual.
XlsxWriter has no public way to do that; that the file stays the same is tested.
"""

import re
from collections.abc import Sequence

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

_SPECIAL = re.compile(r"[&<>\x00-\x1f\ufffe\uffff\ud800-\udfff]|_x|^\s|\s$")
"""What XlsxWriter escapes, or marks as white space to keep."""
_PIXELS = 4 / 3
"""A point is so many; XlsxWriter keeps heights in whole ones."""
_NAMES = tuple(xl_col_to_name(column) for column in range(256))

Cell = tuple[str | int, Format] | None
"""A text for which `plain` holds or a number, and its look; None for a cell of the same row given to XlsxWriter."""


def plain(text: str) -> bool:
    """Whether nothing in it needs XlsxWriter's attention."""
    return not _SPECIAL.search(text)


class LeanWorksheet(Worksheet):
    """For a workbook with `constant_memory`, whose rows are written from the top down."""

    def link(self, row: int, column: int, url: str) -> None:
        """Have a click on a cell open an address; what stands in the cell is written like any other text."""
        self.ignore_write_string = True
        try:
            self.write_url(row, column, url)
        finally:
            self.ignore_write_string = False

    def write_line(self, row: int, height: float, cells: Sequence[Cell]) -> None:
        """One row, `height` points tall, once and for all; cells from the first column on."""
        self._check_dimensions(row, len(cells) - 1)
        if row > self.previous_row:
            self._write_single_row(row)
        usual = self.table.pop(row, {})
        number = row + 1
        line = [f'<row r="{number}" ht="{int(height * _PIXELS + 0.5) / _PIXELS:.16g}" customHeight="1">']
        for column, cell in enumerate(cells):
            if cell:
                value, style = cell
                line.append(f'<c r="{_NAMES[column]}{number}" s="{style._get_xf_index()}"{_told(value)}')
            elif column in usual:
                self.fh.write("".join(line))
                line.clear()
                self._write_cell(row, column, usual[column])
        self.fh.write("".join((*line, "</row>")))


def _told(value: str | int) -> str:
    if isinstance(value, int):
        return f"><v>{value}</v></c>"
    return f' t="inlineStr"><is><t>{value}</t></is></c>' if value else "/>"


class LeanWorkbook(Workbook):
    worksheet_class = LeanWorksheet
