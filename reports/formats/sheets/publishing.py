"""The sheet 统计: what the site has published, by month, year and column."""

from xlsxwriter import Workbook

from reports.formats.parts.publishing import Block, blocks, sentences
from reports.formats.sheets.grid import Grid
from reports.formats.sheets.height import height
from reports.formats.sheets.print_setup import print_setup
from reports.formats.sheets.styles import Styles
from reports.view.publication import Publication
from reports.view.report import ReportView

_NAME, _NUMBER = 40, 13
_WHOLE = range(9)


def publishing(book: Workbook, styles: Styles, view: ReportView) -> None:
    """Sentences first, then three tables one below the other."""
    sheet = book.add_worksheet("统计")
    sheet.set_column(0, 0, _NAME)
    sheet.set_column(1, _WHOLE[-1], _NUMBER)
    grid = Grid(sheet, styles)
    told = Publication.from_json(view.run.publication)
    row = 0
    for text in sentences(told) if told else ("本次检查没有统计稿件。",):
        sheet.set_row(row, height([(text, _NAME + _NUMBER * _WHOLE[-1])], 20))
        grid.span(row, _WHOLE, text, styles.line)
        row += 1
    for block in blocks(told) if told else ():
        row = _block(grid, row, block)
    print_setup(sheet)
    sheet.hide_gridlines(2)


def _block(grid: Grid, row: int, block: Block) -> int:
    """The next free row."""
    grid.sheet.set_row(row, 36)
    grid.span(row, range(len(block.titles)), block.heading, grid.styles.heading)
    grid.sheet.set_row(row + 1, 24)
    for column, title in enumerate(block.titles):
        grid.put(row + 1, column, title, grid.styles.header)
    row += 2
    for cells in block.rows:
        for column, value in enumerate(cells):
            grid.put(row, column, value, grid.styles.centred if column else None)
        grid.sheet.set_row(row, height([(cells[0], _NAME)]))
        row += 1
    return row
