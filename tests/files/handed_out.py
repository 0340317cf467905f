"""The workbook that went out, in the hands of people: what they read in it, write into it and save."""

import io
import shutil
import subprocess
from pathlib import Path

from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

SHEET = "整改台账"
OFFICE = shutil.which("soffice")
"""LibreOffice, or None."""


def numbers(content: bytes) -> set[str]:
    """Of the entries that a workbook of ours lists, whether it is to be read or to be filled in."""
    rows = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name(SHEET).to_python()
    titles = next(row for row in rows if "编号" in row)
    return {str(row[titles.index("编号")]) for row in rows[rows.index(titles) + 1 :]}


def everything(content: bytes) -> str:
    """All that stands in any cell of any sheet, hidden ones too."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    rows = (row for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python())
    return "\n".join(str(cell) for row in rows for cell in row)


def fill(path: Path, filled: dict[str, dict[str, object]]) -> Path:
    """Write into the cells, by number and title, and save: everything else of the workbook stays."""
    book = load_workbook(path)
    sheet = book[SHEET]
    titles = [cell.value for cell in sheet[2]]
    (at,) = [at for at, title in enumerate(titles) if title == "编号"]
    row_of = {row[at].value: row for row in sheet.iter_rows(min_row=3)}
    for number, cells in filled.items():
        for title, value in cells.items():
            row_of[number][titles.index(title)].value = value
    book.save(path)
    return path


def through_libreoffice(path: Path, kind: str, folder: Path) -> Path:
    """Opened and saved as another kind of file, by a LibreOffice with a profile of its own."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", kind, "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    return folder / f"{path.stem}.{kind}"
