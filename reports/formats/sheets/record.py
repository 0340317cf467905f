"""The sheets for the record: inspected columns, what was closed, and what the words mean."""

from xlsxwriter import Workbook

from reports.formats.parts.column_rows import COLUMN_TITLES, column_rows
from reports.formats.parts.glossary import glossary
from reports.formats.sheets.grid import Open, Value
from reports.formats.sheets.styles import Styles
from reports.formats.sheets.table import Heading, table
from reports.view.report import FAMILIES, EntryView, ReportView

_TITLES = (*COLUMN_TITLES[:2], "链接", *COLUMN_TITLES[2:])
_COLUMNS = tuple(
    Heading(title, width, centred=width < 20)
    for title, width in zip(_TITLES, (26, 56, 7, 18, 12, 14, 10, 18), strict=True)
)
_CLOSED = (
    Heading("编号", 13, centred=True),
    Heading("严重程度", 11, centred=True),
    Heading("类别", 9, centred=True),
    Heading("问题", 22),
    Heading("问题描述", 36),
    Heading("问题对象地址", 44),
    Heading("链接", 7, centred=True),
    Heading("销号原因", 34),
    Heading("责任单位", 15),
    Heading("首次发现", 13, centred=True),
    Heading("最近发现", 13, centred=True),
)
_GUIDE = (Heading("项目", 18), Heading("名称", 20), Heading("说明", 100))


def columns(book: Workbook, styles: Styles, view: ReportView) -> None:
    """Sheet 栏目."""
    rows = ((name, url, Open(url), *rest) for name, url, *rest in column_rows(view.run))
    table(book, styles, "栏目", _COLUMNS, rows)


def closed(book: Workbook, styles: Styles, view: ReportView) -> None:
    """Sheet 本次销号."""
    table(book, styles, "本次销号", _CLOSED, map(_cells, view.closed))


def guide(book: Workbook, styles: Styles, view: ReportView) -> None:
    """Sheet 说明."""
    rows = ((heading, term, meaning) for heading, terms in glossary(view.run) for term, meaning in terms)
    table(book, styles, "说明", _GUIDE, rows)


def _cells(entry: EntryView) -> tuple[Value, ...]:
    return (
        entry.number,
        entry.severity,
        FAMILIES.get(entry.family, entry.family),
        entry.title,
        entry.message,
        entry.url,
        Open(entry.url),
        entry.reason,
        entry.unit,
        entry.first_seen,
        entry.last_seen,
    )
