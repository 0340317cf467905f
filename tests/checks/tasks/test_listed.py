"""Catalogues as offices keep them."""

import pytest

from checks.tasks.listed import parse_catalogue


def test_groups_and_units_are_merged_downwards():
    found = parse_catalogue(
        [
            ("某某局政府信息公开目录", "", "", ""),
            ("序号", "一级事项", "二级事项", "公开主体"),
            ("1", "机构信息", "机构职能", "办公室"),
            ("2", "", "领导信息", ""),
            ("3", "财政信息", "部门预算", "财务科"),
            ("", "", "", ""),
        ]
    )
    assert [(item.group, item.name, item.unit, item.row) for item in found] == [
        ("机构信息", "机构职能", "办公室", 3),
        ("机构信息", "领导信息", "办公室", 4),
        ("财政信息", "部门预算", "财务科", 5),
    ]


def test_an_item_counts_once():
    rows = [("事项名称", "网址"), ("部门预算", "/ys/"), ("部门预算", "/ys/"), ("2", "")]
    assert [item.address for item in parse_catalogue(rows)] == ["/ys/"]


@pytest.mark.parametrize(("rows", "said"), [([("甲", "乙")], "没有找到表头"), ([("事项名称",)], "没有任何事项")])
def test_a_mistake_says_what_was_expected(rows, said):
    with pytest.raises(ValueError, match=said):
        parse_catalogue(rows)
