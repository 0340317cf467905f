"""The sheets 评分 and 人工核查清单: how the site scores, and what a person must look at."""

from xlsxwriter import Workbook

from checks.findings import Severity
from reports.formats.parts.scoring import LINE_TITLES, check_rows, line_rows, score_sentences
from reports.formats.sheets.grid import Grid, Open
from reports.formats.sheets.height import height
from reports.formats.sheets.print_setup import print_setup
from reports.formats.sheets.styles import Styles
from reports.formats.sheets.table import Heading, table
from reports.view.report import ReportView

_WIDTHS = (16, 30, 13, 18, 10, 46, 28, 46)
_CENTRED = (2, 3, 4)
_STRESSED = {"met": Severity.VETO, "fault": Severity.MAJOR, "doubtful": Severity.MINOR}
_CHECKS = (
    Heading("类别", 12, centred=True),
    Heading("指标", 30),
    Heading("看什么、怎么看", 52),
    Heading("到哪里看", 40),
    Heading("链接", 8, centred=True),
    Heading("为什么须人看", 26),
    Heading("依据", 40),
    Heading("核查结果", 20),
    Heading("核查人", 10),
    Heading("核查日期", 12),
)


def score(book: Workbook, styles: Styles, view: ReportView) -> None:
    """Sentences first, then one line an indicator."""
    sheet = book.add_worksheet("评分")
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    grid = Grid(sheet, styles)
    row = 0
    for text in score_sentences(view):
        sheet.set_row(row, height([(text, sum(_WIDTHS))], 22))
        grid.span(row, range(len(_WIDTHS)), text, styles.line if row else styles.heading)
        row += 1
    for column, title in enumerate(LINE_TITLES):
        grid.put(row, column, title, styles.header)
    sheet.set_row(row, 24)
    sheet.repeat_rows(row)
    for state, cells in line_rows(view.score):
        row += 1
        for column, value in enumerate(cells):
            grid.put(row, column, value, styles.centred if column in _CENTRED else None)
        if state in _STRESSED:
            grid.put(row, _CENTRED[0], cells[_CENTRED[0]], styles.severities[_STRESSED[state]])
        sheet.set_row(row, height(zip(cells, _WIDTHS, strict=True)))
    print_setup(sheet)
    sheet.hide_gridlines(2)


def checklist(book: Workbook, styles: Styles, view: ReportView) -> None:
    """The last three cells of a line are for the person who looks."""
    table(book, styles, "人工核查清单", _CHECKS, _checks(view))


def _checks(view: ReportView):
    for part, name, look, why, basis, links in check_rows(view.score):
        where = "；".join(f"{text} {url}" for text, url in links)
        yield part, name, look, where, Open(links[0][1]), why, basis, "", "", ""
