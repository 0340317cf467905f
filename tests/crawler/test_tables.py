"""An office's own tables, whatever program they were made with, and what is said when they cannot be read."""

import pytest
from xlsxwriter import Workbook

from checks.tasks.task import parse_tasks
from crawler.profile.mistakes import ConfigurationMistake
from crawler.tables import read_table

ROWS = [["2026年度任务分解表"], ["栏目", "责任单位", "周期", "数量"], ["工作动态", "办公室", "每月", 4]]


def _book(path, rows):
    with Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        for row, cells in enumerate(rows):
            sheet.write_row(row, 0, cells)
    return path


def test_a_workbook(tmp_path):
    (task,) = read_table(_book(tmp_path / "任务.xlsx", ROWS), parse_tasks)
    assert (task.column, task.quantity, task.year, task.row) == ("工作动态", 4, 2026, 3)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
@pytest.mark.parametrize("mark", [",", "\t"])
def test_a_csv_of_any_encoding(tmp_path, encoding, mark):
    path = tmp_path / "任务.csv"
    path.write_text("\n".join(mark.join(map(str, row)) for row in ROWS[1:]), encoding)
    assert [task.unit for task in read_table(path, parse_tasks)] == ["办公室"]


def test_empty_rows_above_keep_their_numbers(tmp_path):
    (task,) = read_table(_book(tmp_path / "a.xlsx", [[], [], *ROWS]), parse_tasks)
    assert task.row == 5


def test_a_mistake_names_file_and_row(tmp_path):
    path = _book(tmp_path / "任务.xlsx", [*ROWS, ["要闻", "办公室", "每月", "若干"]])
    with pytest.raises(ConfigurationMistake, match=r"任务.xlsx：第4行，“数量”：应为大于0的整数"):
        read_table(path, parse_tasks)


def test_a_file_that_is_not_there(tmp_path):
    with pytest.raises(ConfigurationMistake, match=r"没有\.xlsx：无法读取"):
        read_table(tmp_path / "没有.xlsx", parse_tasks)


@pytest.mark.parametrize("body", [b"", b"not a workbook", b"PK\x03\x04broken"])
def test_a_file_that_is_no_table(tmp_path, body):
    path = tmp_path / "坏.xlsx"
    path.write_bytes(body)
    with pytest.raises(ConfigurationMistake, match=r"坏\.xlsx"):
        read_table(path, parse_tasks)


@pytest.mark.parametrize("body", [b"", b"\x00\xff\xfe", b'"open'])
def test_a_csv_that_is_none(tmp_path, body):
    path = tmp_path / "坏.csv"
    path.write_bytes(body)
    with pytest.raises(ConfigurationMistake, match=r"坏\.csv"):
        read_table(path, parse_tasks)
