"""The first sheet: how the site stands and what to mend first."""

from collections.abc import Iterator, Sequence

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from reports.formats.parts.alerts import alerts
from reports.formats.parts.figures import figures
from reports.formats.parts.moment import moment
from reports.formats.parts.priorities import priorities
from reports.formats.sheets.grid import Grid, Open, Value
from reports.formats.sheets.height import height
from reports.formats.sheets.print_setup import print_setup
from reports.formats.sheets.styles import Styles
from reports.view.report import FAMILIES, EntryView, ReportView

_COLUMNS, _WIDTH = 24, 7
"""Narrow columns: eight figures of three stand evenly above a list of unequal ones."""
_WHOLE = range(_COLUMNS)
_LIST = (
    ("编号", 2),
    ("严重程度", 2),
    ("类别", 1),
    ("问题", 3),
    ("在哪里", 4),
    ("链接", 1),
    ("为什么", 5),
    ("怎么改", 4),
    ("责任单位", 2),
)
_CENTRED = 3
"""The first cells of a line that stand centred."""


def summary(book: Workbook, styles: Styles, view: ReportView) -> None:
    """Alerts in red, title, figures, then at most 20 lines in the order of urgency."""
    sheet = book.add_worksheet("先改这些")
    sheet.set_column(0, _COLUMNS - 1, _WIDTH)
    grid = Grid(sheet, styles)
    counted = figures(view)
    row = 0
    for sentence in alerts(view.run):
        row = _line(grid, row, sentence, styles.alert, 24)
    row = _line(grid, row, f"{view.run.name} 信息公开自查结果", styles.title, 40)
    for sentence in (*_about(view), counted.pending):
        row = _line(grid, row, sentence, styles.line, 19)
    sheet.set_row(row, 8)
    row += 1
    for block in (counted.scope, counted.open, counted.families):
        row = _block(grid, row, block)
    row = _line(grid, row, "先改这些（最严重的在前，最多20条；全部问题见“整改台账”）", styles.heading, 40)
    _urgent(grid, row, priorities(view))
    print_setup(sheet)
    sheet.set_tab_color("#C00000")
    sheet.hide_gridlines(2)


def _about(view: ReportView) -> tuple[str, str]:
    run = view.run
    return (
        f"检查时间：{moment(run.started)}　　检查状态：{run.status.label}　　检查入口：{run.start}",
        f"检查工具：zicha {run.tool}　　规则摘要：{run.ruleset}",
    )


def _line(grid: Grid, row: int, text: str, style: Format, least: float) -> int:
    """One text over the whole width, as tall as it needs. The next row."""
    grid.sheet.set_row(row, height([(text, _COLUMNS * _WIDTH)], least))
    grid.span(row, _WHOLE, text, style)
    return row + 1


def _block(grid: Grid, row: int, pairs: Sequence[tuple[str, str]]) -> int:
    spans = list(_spans([_COLUMNS // len(pairs)] * len(pairs)))
    for (label, _), columns in zip(pairs, spans, strict=True):
        grid.span(row, columns, label, grid.styles.label)
    for (_, number), columns in zip(pairs, spans, strict=True):
        grid.span(row + 1, columns, int(number) if number.isdecimal() else number, grid.styles.number)
    grid.sheet.set_row(row, 20)
    grid.sheet.set_row(row + 1, 27)
    return row + 2


def _urgent(grid: Grid, row: int, entries: Sequence[EntryView]) -> None:
    spans = list(_spans([width for _, width in _LIST]))
    for (title, _), columns in zip(_LIST, spans, strict=True):
        grid.span(row, columns, title, grid.styles.header)
    grid.sheet.set_row(row, 24)
    grid.sheet.repeat_rows(row)
    if not entries:
        _line(grid, row + 1, "没有需要马上整改的问题。", grid.styles.line, 24)
    for entry in entries:
        row += 1
        cells = _cells(entry)
        for place, (value, columns) in enumerate(zip(cells, spans, strict=True)):
            grid.span(row, columns, value, grid.styles.centred if place < _CENTRED else None)
        grid.sheet.set_row(row, height(zip(cells, (width * _WIDTH for _, width in _LIST), strict=True)))


def _why(entry: EntryView) -> str:
    """The fault, what it is about where that is not the page itself, and the ground."""
    about = f"\n对象：{entry.url}" if entry.url != entry.page else ""
    return entry.message + about + (f"\n依据：{entry.basis}" if entry.basis else "")


def _spans(widths: Sequence[int]) -> Iterator[range]:
    start = 0
    for width in widths:
        yield range(start, start + width)
        start += width


def _cells(entry: EntryView) -> tuple[Value, ...]:
    return (
        entry.number,
        entry.severity,
        FAMILIES.get(entry.family, entry.family),
        entry.title + ("（需人工核对）" if entry.needs_review else ""),
        entry.page,
        Open(entry.page),
        _why(entry),
        entry.suggestion,
        entry.unit,
    )
