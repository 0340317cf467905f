from python_calamine import CalamineWorkbook

from reports.formats.sheets.book import book
from reports.formats.sheets.styles import Styles
from reports.formats.sheets.table import Heading, table


def written(path, rows, limit):
    with book(path) as opened:
        table(opened, Styles(opened), "表", (Heading("甲", 10), Heading("乙", 10)), rows, limit)
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()


def test_as_many_rows_as_fit(tmp_path):
    assert written(tmp_path / "表.xlsx", [("1", "2")] * 3, 5) == [["甲", "乙"], *[["1", "2"]] * 3]


def test_what_does_not_fit_is_said(tmp_path):
    rows = written(tmp_path / "表.xlsx", [("1", "2")] * 9, 5)
    assert len(rows) == 5
    assert rows[-1] == ["已达Excel行数上限，其余内容未列出。", ""]
