"""台账.xlsx: what to mend first, the ledger and all that belongs to it, the score, how to read it."""

from datetime import UTC
from pathlib import Path

from reports.formats.parts.inert import inert
from reports.formats.parts.landing import land
from reports.formats.sheets.book import book
from reports.formats.sheets.ledger import ledger, places
from reports.formats.sheets.publishing import publishing
from reports.formats.sheets.record import closed, columns, guide
from reports.formats.sheets.score import checklist, score
from reports.formats.sheets.styles import Styles
from reports.formats.sheets.summary import summary
from reports.view.report import ReportView


def write(view: ReportView, path: Path) -> Path:
    """Write the workbook; the path really written (another one when `path` is open elsewhere). Raises OSError."""
    return land(path, lambda unfinished: _fill(view, unfinished))


def _fill(view: ReportView, path: Path) -> None:
    with book(path) as opened:
        opened.set_properties(_properties(view))
        styles = Styles(opened)
        for sheet in (summary, ledger, places, columns, closed, publishing, score, checklist, guide):
            sheet(opened, styles, view)


def _properties(view: ReportView) -> dict[str, object]:
    run = view.run
    return {
        "title": inert(f"{run.name} 整改台账", 200),
        "comments": inert(f"zicha {run.tool}，规则摘要 {run.ruleset}，检查批次 {run.id}", 500),
        "created": run.finished.astimezone(UTC),
    }
