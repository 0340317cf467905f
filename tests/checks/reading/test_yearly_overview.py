"""The five matters of a yearly report's first section."""

import pytest

from checks.reading.yearly.overview import MATTERS, overlooked

SAID = {
    "主动公开": "一是做好主动公开，全年发布各类信息一百二十条。",
    "依申请公开": "二是规范办理依申请公开，全年收到申请三件，均按期答复。",
    "政府信息管理": "三是加强政府信息管理，严格执行三审三校，落实保密要求。",
    "平台建设": "四是做好平台建设，及时维护门户网站和公众号。",
    "监督保障": "五是强化监督保障，组织业务学习和年度考核。",
}
TAIL = "全年工作平稳有序，公众满意度不断提高，各项任务按计划完成，取得了较好的成效，现将有关情况报告如下。"


def report(*without, tail=TAIL, heading="一、总体情况"):
    body = "\n".join(text for name, text in SAID.items() if name not in without)
    return f"本报告由总体情况等六部分组成。\n{heading}\n{body}\n{tail}\n二、主动公开政府信息情况\n表格\n三、其他"


@pytest.mark.parametrize("heading", ["一、总体情况", "一、 总体情况", "一、\n总体情况", "一、总体工作情况"])
def test_all_five(heading):
    assert overlooked(report(heading=heading)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        report(*MATTERS, tail="无。"),  # a picture, or nothing to say
        report().replace("二、主动公开政府信息情况", ""),
        report(heading="概述"),
    ],
)
def test_nobody_can_tell(text):
    assert overlooked(text) is None


@pytest.mark.parametrize("name", MATTERS)
def test_one_that_is_not_spoken_of(name):
    assert overlooked(report(name)) == (name,)
