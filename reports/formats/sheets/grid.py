"""One worksheet that can only hold text, whole numbers, days and web links, within Excel's limits."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from xlsxwriter.format import Format

from checks.findings import Excerpt, Severity
from reports.formats.parts.clickable import clickable
from reports.formats.parts.inert import inert
from reports.formats.sheets.lean import Cell, LeanWorksheet, plain
from reports.formats.sheets.styles import Styles

ROWS = 1_048_576
SPOILT = "（内容有误，没有写出）"
_TEXT, _LINKS = 32_767, 65_530
_FIRST_YEAR = 1901
"""Excel knows no day before 1900, and its programs disagree on that year."""


@dataclass(frozen=True, slots=True)
class Open:
    """A click that opens an address; the address itself stands beside it as text.

    LibreOffice does not wrap the text of a link, so an address that is its own link would be cut off in print.
    """

    url: str


Value = str | int | date | Open | Excerpt | Severity | None


class Grid:
    """Writes values into one worksheet; whatever a value holds, the file stays sound and nothing is computed."""

    def __init__(self, sheet: LeanWorksheet, styles: Styles) -> None:
        self.sheet = sheet
        self.styles = styles
        self._links = 0

    def put(self, row: int, column: int, value: Value, style: Format | None = None) -> None:
        """Write one value. A severity and a day look as they always do, other values take `style` (default: text).

        A value that cannot be written costs its own cell, which says so, and never the workbook.
        """
        try:
            self._put(row, column, value, style)
        except Exception:  # whatever it is
            self._text(row, column, SPOILT, self.styles.text)

    def _put(self, row: int, column: int, value: Value, style: Format | None) -> None:
        if isinstance(value, Severity):
            self._text(row, column, value.label, self.styles.severities[value])
        elif isinstance(value, Open):
            self._text(row, column, *self._opened(row, column, value.url))
        elif isinstance(value, Excerpt):
            self._excerpt(row, column, value)
        elif isinstance(value, date) and value.year < _FIRST_YEAR:
            self._text(row, column, value.isoformat(), self.styles.day)
        elif isinstance(value, date):
            self.sheet.write_datetime(row, column, value, self.styles.day)
        elif isinstance(value, int):
            self.sheet.write_number(row, column, value, style or self.styles.centred)
        else:
            self._text(row, column, value, style or self.styles.text)

    def line(self, row: int, height: float, cells: Iterable[tuple[Value, Format | None]]) -> None:
        """Write a whole row, from the first column on; each (value, style) as `put` would."""
        told = [self._cell(row, column, value, style) for column, (value, style) in enumerate(cells)]
        self.sheet.write_line(row, height, told)

    def _cell(self, row: int, column: int, value: Value, style: Format | None) -> Cell:
        """None where it is not for a whole row to write, and was put."""
        if isinstance(value, str):
            if (text := _ready(value)) is not None:
                return text, style or self.styles.text
        elif isinstance(value, Severity):
            return value.label, self.styles.severities[value]
        elif isinstance(value, Open):
            with suppress(Exception):  # `put` says what became of it
                return self._opened(row, column, value.url)
        elif value is None:
            return "", style or self.styles.text
        elif type(value) is int:
            return value, style or self.styles.centred
        self.put(row, column, value, style)
        return None

    def _opened(self, row: int, column: int, url: str) -> tuple[str, Format]:
        """What stands in the cell, once the click is behind it."""
        target = clickable(url) if self._links < _LINKS else ""
        if not target:
            return "", self.styles.text
        self._links += 1
        self.sheet.link(row, column, target)
        return "打开", self.styles.link

    def span(self, row: int, columns: range, value: Value, style: Format | None = None) -> None:
        """Write one value over several cells of a row."""
        look = self.styles.severities[value] if isinstance(value, Severity) else style or self.styles.text
        if len(columns) > 1:
            self.sheet.merge_range(row, columns[0], row, columns[-1], "", look)
        self.put(row, columns[0], value, style)

    def _text(self, row: int, column: int, value: str | None, style: Format) -> None:
        text = inert(value, _TEXT)
        if text:
            self.sheet.write_string(row, column, _escaped(text), style)
        else:
            self.sheet.write_blank(row, column, None, style)

    def _excerpt(self, row: int, column: int, excerpt: Excerpt) -> None:
        before, marked, after = (inert(part, _TEXT // 8) for part in (excerpt.before, excerpt.marked, excerpt.after))
        plain, fault = self.styles.plain, self.styles.fault
        runs = [
            part for style, text in ((plain, before), (fault, marked), (plain, after)) if text for part in (style, text)
        ]
        if len(runs) > 2:  # Excel's rich text needs two runs
            self.sheet.write_rich_string(row, column, *runs, self.styles.text)
        else:
            self._text(row, column, str(Excerpt(before, marked, after)) if marked else before + after, self.styles.text)


@lru_cache(maxsize=4096)
def _ready(text: str) -> str | None:
    """As it may stand in the file, where XlsxWriter has nothing to do with it. Most cells repeat one above them."""
    text = inert(text, _TEXT)
    return text if plain(text) else None


def _escaped(text: str) -> str:
    """XlsxWriter copies a text from <r> to </r> into the file as markup; a trailing space keeps it text."""
    return text + " " if text.startswith("<r>") and text.endswith("</r>") else text
