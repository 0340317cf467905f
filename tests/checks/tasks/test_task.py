"""Task tables as offices keep them."""

import pytest

from checks.tasks.task import parse_tasks

HEAD = ("序号", "责任单位", "栏目名称", "周期", "数量")


def test_a_table_with_a_title_and_merged_cells():
    first, second, third = parse_tasks(
        [
            ("2026年度政务信息任务分解表", "", "", "", ""),
            ("", "", "", "", ""),
            HEAD,
            ("1", "办公室", "工作动态", "每月", "4"),
            ("2", "", "通知公告", "每季度", "不少于2条"),
            ("3", "法规科", "政策解读", "2026年10月", "1.0".removesuffix(".0")),
            ("", "合计", "", "", "7"),
        ]
    )
    assert (first.column, first.unit, first.cycle, first.quantity, first.year, first.row) == (
        "工作动态", "办公室", "month", 4, 2026, 4,
    )  # fmt: skip
    assert (second.unit, second.cycle, second.quantity) == ("办公室", "quarter", 2)
    assert (third.once.name, third.cycle) == ("2026年10月", "")


@pytest.mark.parametrize(
    "head",
    [
        ("单位", "栏目", "任务数（篇）", "频次"),
        ("责任科室", "发布栏目", "篇数", "时间要求"),
        ("责 任 部 门", "栏 目 名 称", "数 量", "更新周期"),
    ],
)
def test_titles_are_read_forgivingly(head):
    (task,) = parse_tasks([head, ("办公室", "要闻", "3", "每周")])
    assert (task.column, task.unit, task.quantity, task.cycle, task.year) == ("要闻", "办公室", 3, "week", None)


def test_the_quantity_may_name_the_period():
    (task,) = parse_tasks([("栏目", "数量"), ("要闻", "每月4篇")])
    assert (task.quantity, task.cycle) == (4, "month")


def test_a_column_by_its_address():
    (task,) = parse_tasks([("栏目地址", "数量", "周期"), ("/zwgk/yw/", "4", "每月")])
    assert (task.name, task.address) == ("/zwgk/yw/", "/zwgk/yw/")


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([], "缺少“栏目名称”或“栏目地址”；“数量”一列"),
        ([("单位", "栏目")], "缺少“数量”一列"),
        (
            [HEAD, ("1", "办公室", "工作动态", "每月", "若干")],
            "第2行，“数量”：应为大于0的整数，如4、每月4篇，实际为“若干”",
        ),
        ([HEAD, ("1", "办公室", "工作动态", "每月", "0")], "第2行，“数量”"),
        ([HEAD, ("1", "办公室", "工作动态", "每月", "2至4")], "第2行，“数量”"),
        ([HEAD, ("1", "办公室", "工作动态", "及时", "4")], "第2行，“周期”：应为每周"),
        ([HEAD, ("1", "办公室", "", "每月", "4")], "第2行：应写明栏目名称"),
        ([("地址", "数量", "周期"), ("看这里", "4", "每月")], "第2行，“地址”：应为网址"),
    ],
)
def test_a_mistake_names_its_row_and_what_was_expected(rows, said):
    with pytest.raises(ValueError, match=said):
        parse_tasks(rows)
