"""The sheets of the workbook that goes out to be filled in, and comes home."""

from collections.abc import Sequence
from datetime import date

from xlsxwriter import Workbook

from reports.formats.parts.inert import inert
from reports.formats.sheets.grid import Open, Value
from reports.formats.sheets.styles import Styles
from reports.formats.sheets.table import Heading, table
from reports.importing.columns import KEYS, Filled, Hidden
from reports.importing.origin import unmarked
from reports.importing.seal import seal
from reports.importing.standing import Standing
from reports.ledger.decide import DECISIONS
from reports.ledger.state import State
from reports.ledger.transition import MACHINE, Transition
from reports.view.handover import Handover
from reports.view.report import FAMILIES, EntryView

_SEEN = (
    Heading("编号", 11, centred=True),
    Heading("严重程度", 9, centred=True),
    Heading("问题", 13),
    Heading("问题描述", 22),
    Heading("出现页面", 22),
    Heading("链接", 6, centred=True),
    Heading("原文摘录", 20),
    Heading("修改建议", 20),
)
_WIDTHS = {Filled.MEASURE: 24, Filled.UNIT: 11, Filled.REMARK: 12}
_DAYS = (Filled.DEADLINE, Filled.DONE, Filled.UNTIL)
_FILLED = tuple(Heading(title, _WIDTHS.get(title, 10), centred=title in _DAYS, filled=True) for title in Filled)
_MORE = (
    Heading("最近登记", 40),
    Heading("是否超期", 6, centred=True),
    Heading("需人工核对", 7, centred=True),
    Heading("复核或销号情况", 30),
    Heading("销号日期", 11, centred=True),
    Heading("复发次数", 6, centred=True),
    Heading("类别", 7, centred=True),
    Heading("指标依据", 40),
    Heading("问题对象地址", 40),
    Heading("链接", 6, centred=True),
    Heading("其他页面数", 7, centred=True),
    Heading("首次发现", 11, centred=True),
    Heading("最近发现", 11, centred=True),
    Heading("存量", 6, centred=True),
    Heading("检查凭据", 40),
    Heading("网站", 30),
)
_HEADINGS = (*_SEEN, *_FILLED, *_MORE, *(Heading(title, 8, hidden=True) for title in Hidden))
_TITLES = [heading.title for heading in _HEADINGS]
_PRINTED = len(_SEEN) + len(_FILLED)
_LONGEST = 300
_KEYS = {title: key for key, title in KEYS.items()}
_FREE = (
    "autofilter",
    "sort",
    "format_cells",
    "format_columns",
    "format_rows",
    "select_locked_cells",
    "select_unlocked_cells",
)
"""What the protection, which has no password, leaves to everybody."""


def handover(book: Workbook, styles: Styles, told: Handover) -> None:
    """Sheet 整改台账: what is wrong, where people write, what else is known, and hidden what proves a row."""
    rows = (_cells(entry, moves, told) for entry, moves in told.entries)
    sheet = table(book, styles, "整改台账", _HEADINGS, rows, keys=[_KEYS.get(title, "") for title in _TITLES])
    last = max(len(told.entries) + 1, 2)
    states = _TITLES.index(Filled.STATE)
    sheet.data_validation(
        2, states, last, states,
        {
            "validate": "list",
            "source": [str(state) for state in DECISIONS],
            "error_title": "状态",
            "error_message": f"请从下拉列表中选择：{'、'.join(DECISIONS)}。销号以复查结果为准。",
        },
    )  # fmt: skip
    sheet.protect("", dict.fromkeys(_FREE, True))
    sheet.set_header(f"&C&12{inert(told.title, 100).replace('&', '&&')}")
    sheet.print_area(0, 0, last, _PRINTED - 1)


def _cells(entry: EntryView, moves: Sequence[Transition], told: Handover) -> tuple[Value, ...]:
    stood = Standing.of(entry)
    written = stood.written(told.at)
    people = [move for move in moves if move.who != MACHINE]
    closed = [move.at for move in moves if move.after == entry.state == State.CLOSED]
    filled = {Filled.STATE: stood.state, Filled.UNIT: stood.unit} | {
        title: date.fromisoformat(day) for title, day in _days(stood) if day
    }
    return (
        entry.number,
        entry.severity,
        entry.title,
        _described(entry),
        entry.page,
        Open(entry.page),
        entry.excerpt,
        entry.suggestion,
        *(filled.get(title, "") for title in Filled),
        _said(people[-1]) if people else "",
        "超期" if entry.overdue else "期限暂估" if entry.estimated else "",  # the date itself is there to be changed
        "是" if entry.needs_review else "",
        entry.reason or entry.note,
        f"{closed[-1]:%Y-%m-%d}" if closed else "",
        entry.relapses,
        FAMILIES.get(entry.family, entry.family),
        entry.basis,
        entry.url,
        Open(entry.url),
        max(len({place.page for place in entry.places}) - 1, 0),
        entry.first_seen,
        entry.last_seen,
        "是" if entry.legacy else "",
        entry.evidence,
        told.name,
        entry.number,
        entry.site,
        written,
        seal(entry, written),
    )


def _described(entry: EntryView) -> str:
    """Also on paper, where the columns further right are not: which link is dead, and not only on which page."""
    return entry.message if entry.url == entry.page else f"{entry.message}对象：{inert(entry.url, _LONGEST)}"


def _days(stood: Standing) -> tuple[tuple[Filled, str], ...]:
    return (Filled.DEADLINE, stood.deadline), (Filled.UNTIL, stood.until)


def _said(move: Transition) -> str:
    return f"{move.at:%Y-%m-%d} {move.who}：{unmarked(move.why) or move.after}"
