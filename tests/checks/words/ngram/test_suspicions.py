import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checks.words.ngram.model import read_model
from checks.words.ngram.suspicions import suspicions


@pytest.mark.parametrize(
    "text",
    [
        "",
        "政",
        "县人民政府",
        "攻",
        "攻守平衡",  # nothing of it is known
        "2026年3月 A区",
        "市人民政府有关部门应当公开政府信息。",
        "人民，攻 府",
    ],
)
def test_innocent(model, text):
    assert not suspicions(model, text)


@pytest.mark.parametrize(("text", "at"), [("县人民攻府应当", 3), ("应当公开攻府信息", 4), ("人民攻府", 2)])
def test_a_character_that_looks_alike(model, text, at):
    (found,) = suspicions(model, text)
    assert (found.at, found.meant) == (at, "政")
    assert found.weight > 0


def test_each_of_two_slips(model):
    assert [found.at for found in suspicions(model, "人民攻府应当公开攻府信息")] == [2, 8]


@settings(deadline=None)
@given(st.text(alphabet="人民政攻府应当公开，1a信息\n\U00020000"))
def test_what_is_found_lies_in_the_text_and_differs_from_it(small, text):
    for found in suspicions(read_model(small), text):
        assert text[found.at] != found.meant


OFFICIAL = (
    "各县（市、区）人民政府，市政府各部门、各直属机构：",
    "为贯彻落实党中央、国务院决策部署，进一步优化营商环境，现就有关事项通知如下。",
    "申请人对不予公开决定不服的，可以依法申请行政复议或者提起行政诉讼。",
    "一、提高思想认识，加强组织领导，压实工作责任，确保各项任务落到实处。",
    "联系人：李某某，电话：0571-00000000，地址：示例县中山路1号。",
    "附件：1.示例县2026年重点项目清单",
    "落花时节又逢君，浮云一别，流水十年间。",
    "点赞、打卡、直播带货成为新时尚。",
)


@pytest.mark.parametrize("text", OFFICIAL)
def test_the_shipped_model_leaves_good_writing_alone(shipped, text):
    assert not suspicions(read_model(shipped), text)


@pytest.mark.parametrize(
    ("text", "written", "meant"),
    [
        ("市人民攻府办公室关于印发实施方案的通知", "攻", "政"),
        ("各县区人民政付，市直各有关部门", "付", "府"),
        ("大力培育发展大数局产业", "局", "据"),
        ("严格履行法定职责，加强监督减查", "减", "检"),
    ],
)
def test_the_shipped_model_sees_slips(shipped, text, written, meant):
    assert [(text[found.at], found.meant) for found in suspicions(read_model(shipped), text)] == [(written, meant)]
