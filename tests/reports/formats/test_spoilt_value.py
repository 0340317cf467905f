"""What cannot be written costs its own cell."""

from python_calamine import CalamineWorkbook

from reports.formats.sheets.book import book
from reports.formats.sheets.grid import SPOILT, Open
from reports.formats.sheets.styles import Styles
from reports.formats.sheets.table import Heading, table


class _Spoilt:
    def __str__(self) -> str:
        raise RecursionError


def test_the_rest_of_the_row_and_all_other_rows_are_there(tmp_path):
    headings = (Heading("甲", 9), Heading("乙", 9, centred=True, filled=True), Heading("丙", 9))
    rows = [("一", "1", "上"), ("二", _Spoilt(), "中"), (_Spoilt(), "3", "下"), ("四", "4", Open([]))]
    with book(tmp_path / "a.xlsx") as opened:
        table(opened, Styles(opened), "表", headings, rows)
    assert CalamineWorkbook.from_path(str(tmp_path / "a.xlsx")).get_sheet_by_name("表").to_python()[1:] == [
        ["一", "1", "上"], ["二", SPOILT, "中"], [SPOILT, "3", "下"], ["四", "4", SPOILT],
    ]  # fmt: skip
