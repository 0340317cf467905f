"""The workbook that goes out to be filled in, for one site or one unit."""

from itertools import count
from pathlib import Path

from reports.formats.parts.inert import inert
from reports.formats.parts.landing import land
from reports.formats.sheets.book import book
from reports.formats.sheets.filling import filling
from reports.formats.sheets.handover import handover
from reports.formats.sheets.styles import Styles
from reports.view.handover import Handover


def write(told: Handover, path: Path) -> Path:
    """Write the workbook; the path really written. Raises OSError.

    A workbook that is there already is left alone: somebody may have begun to fill it in.
    """

    def fill(unfinished: Path) -> None:
        with book(unfinished) as opened:
            opened.set_properties({"title": inert(told.title, 200)})
            styles = Styles(opened)
            handover(opened, styles, told)
            filling(opened, styles)

    return land(_free(path), fill)


def _free(path: Path) -> Path:
    if not path.exists():
        return path
    names = (path.with_name(f"{path.stem}({number}){path.suffix}") for number in count(2))
    return next(name for name in names if not name.exists())
