"""The ledger itself: every open entry with what is needed to mend it, and every place it was seen."""

from collections.abc import Iterator

from xlsxwriter import Workbook

from reports.formats.sheets.grid import Open, Value
from reports.formats.sheets.styles import Styles
from reports.formats.sheets.table import Heading, table
from reports.view.report import FAMILIES, EntryView, ReportView

_ENTRIES = (
    Heading("编号", 12, centred=True),
    Heading("严重程度", 9, centred=True),
    Heading("类别", 7, centred=True),
    Heading("问题", 15),
    Heading("问题描述", 22),
    Heading("出现页面", 23),
    Heading("链接", 6, centred=True),
    Heading("其他页面数", 7, centred=True),
    Heading("问题对象地址", 23),
    Heading("链接", 6, centred=True),
    Heading("原文摘录", 24),
    Heading("修改建议", 24),
    Heading("依据", 20),
    Heading("状态", 9, centred=True),
    Heading("是否超期", 6, centred=True),
    Heading("本次是否复核", 8, centred=True),
    Heading("需人工核对", 7, centred=True),
    Heading("责任单位", 11),
    Heading("整改期限", 12, centred=True),
    Heading("存量", 6, centred=True),
    Heading("首次发现", 11, centred=True),
    Heading("最近发现", 11, centred=True),
)
_PLACES = (
    Heading("编号", 12, centred=True),
    Heading("问题", 24),
    Heading("页面", 76),
    Heading("链接", 7, centred=True),
    Heading("页面上的文字", 36),
)


def ledger(book: Workbook, styles: Styles, view: ReportView) -> None:
    """Sheet 整改台账."""
    table(book, styles, "整改台账", _ENTRIES, map(_cells, view.entries))


def places(book: Workbook, styles: Styles, view: ReportView) -> None:
    """Sheet 出现位置: one row a place."""
    table(book, styles, "出现位置", _PLACES, _places(view))


def _cells(entry: EntryView) -> tuple[Value, ...]:
    return (
        entry.number,
        entry.severity,
        FAMILIES.get(entry.family, entry.family),
        entry.title,
        entry.message,
        entry.page,
        Open(entry.page),
        max(len({place.page for place in entry.places}) - 1, 0),
        entry.url,
        Open(entry.url),
        entry.excerpt,
        entry.suggestion,
        entry.basis,
        entry.state,
        "超期" if entry.overdue else "",
        "是" if entry.rechecked else "否",
        "是" if entry.needs_review else "",
        entry.unit,
        entry.limit,
        "是" if entry.legacy else "",
        entry.first_seen,
        entry.last_seen,
    )


def _places(view: ReportView) -> Iterator[tuple[Value, ...]]:
    for entry in view.entries:
        for place in entry.places:
            yield entry.number, entry.title, place.page, Open(place.page), place.text
