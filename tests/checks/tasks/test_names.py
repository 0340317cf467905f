"""Whether a site names something, however it words it."""

import pytest

from checks.tasks.names import Names

SITE = Names(
    [
        "机构职能",
        "领导之窗",
        "2026年部门预算公开",
        "财政预决算",
        "行政许可事项办理结果公示（9月）",
        "公务员招考",
        "English",
    ]
)


@pytest.mark.parametrize(
    "name",
    [
        "机构职能",
        "机构职能信息",
        "部门预算",
        "财政预算、决算",
        "行政许可办理结果",
        "公务员招考信息",
        "“财政预决算”情况",
    ],
)
def test_it_is_there(name):
    assert name in SITE


@pytest.mark.parametrize("name", ["重大建设项目", "政府采购", "行政处罚", "应急预案", "部门决算说明", "权责清单"])
def test_it_is_not(name):
    assert name not in SITE


def test_nothing_is_named_by_an_empty_site():
    assert "机构职能" not in Names([])
