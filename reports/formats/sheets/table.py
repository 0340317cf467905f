"""A sheet that is one table: fixed header, filter, ready to print."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import compress

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from reports.formats.sheets.grid import ROWS, Grid, Value
from reports.formats.sheets.height import height
from reports.formats.sheets.print_setup import print_setup
from reports.formats.sheets.styles import Styles


@dataclass(frozen=True, slots=True)
class Heading:
    """A column of a table: its title, its width in characters and whether short values stand centred.

    filled: people write here; centred, it is for a day. hidden: nobody sees it.
    """

    title: str
    width: int
    centred: bool = False
    filled: bool = False
    hidden: bool = False


def table(
    book: Workbook,
    styles: Styles,
    name: str,
    headings: Sequence[Heading],
    rows: Iterable[Sequence[Value]],
    limit: int = ROWS,
    keys: Sequence[str] = (),
) -> Worksheet:
    """Add a sheet. Rows beyond `limit` (header included) are left out and the last row says so.

    keys: a hidden row above the header, for programs.
    """
    sheet = book.add_worksheet(name)
    grid = Grid(sheet, styles)
    for column, heading in enumerate(headings):
        sheet.set_column(column, column, heading.width, None, {"hidden": heading.hidden})
    if keys:
        for column, key in enumerate(keys):
            grid.put(0, column, key)
        sheet.set_row(0, None, None, {"hidden": True})
    header = 1 if keys else 0
    for column, heading in enumerate(headings):
        grid.put(header, column, heading.title, styles.invitation if heading.filled else styles.header)
    sheet.set_row(header, 32)
    last = header
    looks = [_look(styles, heading) for heading in headings]
    seen = [not heading.hidden for heading in headings]
    widths = [heading.width for heading in headings if not heading.hidden]
    for row in rows:
        last += 1
        if last == limit - 1:
            grid.put(last, 0, "已达Excel行数上限，其余内容未列出。", styles.fault)
            break
        shown = zip(compress(row, seen), widths, strict=True)
        grid.line(last, height(shown), zip(row, looks, strict=True))
    sheet.freeze_panes(header + 1, 1)
    sheet.autofilter(header, 0, last, len(headings) - 1)
    sheet.repeat_rows(header)
    print_setup(sheet)
    return sheet


def _look(styles: Styles, heading: Heading) -> Format | None:
    if heading.filled:
        return styles.day if heading.centred else styles.blank
    return styles.centred if heading.centred else None
