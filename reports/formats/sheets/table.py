"""A sheet that is one table: fixed header, filter, ready to print."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from xlsxwriter import Workbook

from reports.formats.sheets.grid import ROWS, Grid, Value
from reports.formats.sheets.height import height
from reports.formats.sheets.print_setup import print_setup
from reports.formats.sheets.styles import Styles


@dataclass(frozen=True, slots=True)
class Heading:
    """A column of a table: its title, its width in characters and whether short values stand centred."""

    title: str
    width: int
    centred: bool = False


def table(
    book: Workbook,
    styles: Styles,
    name: str,
    headings: Sequence[Heading],
    rows: Iterable[Sequence[Value]],
    limit: int = ROWS,
) -> None:
    """Add a sheet. Rows beyond `limit` (header included) are left out and the last row says so."""
    sheet = book.add_worksheet(name)
    grid = Grid(sheet, styles)
    for column, heading in enumerate(headings):
        sheet.set_column(column, column, heading.width)
        grid.put(0, column, heading.title, styles.header)
    sheet.set_row(0, 32)
    last = 0
    for row in rows:
        last += 1
        if last == limit - 1:
            grid.put(last, 0, "已达Excel行数上限，其余内容未列出。", styles.fault)
            break
        for column, (value, heading) in enumerate(zip(row, headings, strict=True)):
            grid.put(last, column, value, styles.centred if heading.centred else None)
        sheet.set_row(last, height((value, heading.width) for value, heading in zip(row, headings, strict=True)))
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, last, len(headings) - 1)
    sheet.repeat_rows(0)
    print_setup(sheet)
