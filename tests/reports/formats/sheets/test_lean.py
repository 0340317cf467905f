"""Rows written at once are the rows that XlsxWriter would have written."""

import re
import zipfile

from reports.formats import workbook
from reports.formats.sheets import lean


class _Usual(lean.LeanWorksheet):
    """Every cell by XlsxWriter's own public ways."""

    def write_line(self, row, height, cells):
        for column, cell in enumerate(cells):
            if cell and cell[0] == "":
                self.write_blank(row, column, None, cell[1])
            elif cell:
                (self.write_number if isinstance(cell[0], int) else self.write_string)(row, column, *cell)
        self.set_row(row, height)
        self._write_single_row(row + 1)  # now and not with the next row, since styles are numbered when first written


def parts(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_file_is_the_same_byte_for_byte(view, hostile, entry, tmp_path, monkeypatch):
    ordinary = view(*(entry(number) for number in range(1, 40)))
    for name, shown in (("hostile", hostile), ("ordinary", ordinary)):
        quick = parts(workbook.write(shown, tmp_path / f"{name}.xlsx"))
        with monkeypatch.context() as changed:
            changed.setattr(lean.LeanWorkbook, "worksheet_class", _Usual)
            usual = parts(workbook.write(shown, tmp_path / f"{name}-usual.xlsx"))
        assert quick == usual


def test_a_row_after_one_written_at_once_is_whole(tmp_path):
    path = tmp_path / "表.xlsx"
    with lean.LeanWorkbook(str(path), {"constant_memory": True}) as book:
        sheet, look = book.add_worksheet(), book.add_format()
        sheet.write_string(0, 0, "题", look)
        sheet.write_number(1, 1, 7, look)
        sheet.write_line(1, 20.0, [("甲", look), None, None, ("", look)])
        sheet.write_string(2, 0, "末", look)
    told = parts(path)["xl/worksheets/sheet1.xml"].decode()
    assert told.count("<row ") == 3
    assert re.search(r'<c r="B2"[^>]*><v>7</v></c><c r="D2"[^>]*/></row><row r="3">', told)
    assert '<dimension ref="A1:D3"/>' in told
