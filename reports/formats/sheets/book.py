"""One Excel file being written, in which nothing is computed and no text becomes a link."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.exceptions import XlsxWriterException

from reports.formats.sheets.lean import LeanWorkbook
from reports.formats.sheets.styles import FONT

_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


@contextmanager
def book(path: Path) -> Iterator[Workbook]:
    """The file is whole when the block ends. Raises OSError."""
    try:
        # What it sets aside while writing stays in our folder, not in one that everybody can look into.
        own = {"tmpdir": str(path.parent), "default_format_properties": dict(FONT)}  # which XlsxWriter adds to
        with LeanWorkbook(str(path), _OPTIONS | own) as opened:
            yield opened
    except XlsxWriterException as error:
        cause = error.args[0] if error.args else None  # XlsxWriter hides a full disk inside its own exception
        raise cause if isinstance(cause, OSError) else OSError(f"无法写入Excel文件：{error}") from error
