"""台账.xlsx: what to mend first, the ledger and all that belongs to it, the score, how to read it."""

from datetime import UTC
from pathlib import Path

from xlsxwriter import Workbook
from xlsxwriter.exceptions import XlsxWriterException

from reports.formats.parts.inert import inert
from reports.formats.parts.landing import land
from reports.formats.sheets.ledger import ledger, places
from reports.formats.sheets.publishing import publishing
from reports.formats.sheets.record import closed, columns, guide
from reports.formats.sheets.score import checklist, score
from reports.formats.sheets.styles import FONT, Styles
from reports.formats.sheets.summary import summary
from reports.view.report import ReportView

_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_format_properties": FONT,
}


def write(view: ReportView, path: Path) -> Path:
    """Write the workbook; the path really written (another one when `path` is open elsewhere). Raises OSError."""
    return land(path, lambda unfinished: _fill(view, unfinished))


def _fill(view: ReportView, path: Path) -> None:
    try:
        # What it sets aside while writing stays in our folder, not in one that everybody can look into.
        with Workbook(str(path), _OPTIONS | {"tmpdir": str(path.parent)}) as book:
            book.set_properties(_properties(view))
            styles = Styles(book)
            for sheet in (summary, ledger, places, columns, closed, publishing, score, checklist, guide):
                sheet(book, styles, view)
    except XlsxWriterException as error:
        cause = error.args[0] if error.args else None  # XlsxWriter hides a full disk inside its own exception
        raise cause if isinstance(cause, OSError) else OSError(f"无法写入Excel文件：{error}") from error


def _properties(view: ReportView) -> dict[str, object]:
    run = view.run
    return {
        "title": inert(f"{run.name} 整改台账", 200),
        "comments": inert(f"zicha {run.tool}，规则摘要 {run.ruleset}，检查批次 {run.id}", 500),
        "created": run.finished.astimezone(UTC),
    }
