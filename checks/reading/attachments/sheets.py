"""Spreadsheets: Excel of any age, and WPS's .et."""

import io
from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from python_calamine import CalamineWorkbook, PasswordError

from checks.reading.attachments.unread import CannotRead, Unread


def texts(body: bytes) -> Iterator[tuple[str, str]]:
    """(place, text) of every cell that shows something, row by row."""
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(body))
    except PasswordError as error:
        raise CannotRead(Unread.ENCRYPTED) from error
    for name in book.sheet_names:
        sheet = book.get_sheet_by_name(name)
        row, column = sheet.start or (0, 0)
        for down, cells in enumerate(sheet.to_python(skip_empty_area=True), row + 1):
            for right, value in enumerate(cells, column):
                if shown := _shown(value):
                    yield f"表“{name}”{_letters(right)}{down}", shown


def _shown(value: Any) -> str:
    """Roughly as the program would show it; numbers without their format."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, (datetime, date)):
        return value.strftime("%Y-%m-%d")
    return "" if isinstance(value, bool) else str(value)


def _letters(column: int) -> str:
    """0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
