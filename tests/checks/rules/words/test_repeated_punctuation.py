"""Two punctuation marks where one belongs."""

import pytest

from checks.findings import Severity
from checks.rules.words.repeated_punctuation import check
from checks.words.text import Block

INNOCENT = [
    "各乡镇人民政府，县直各部门：",
    "他说：“请按时报送。”会议随后结束。",
    "以及其他情形……。",
    "等待了很久……，终于开始。",
    "一、总体要求。。。。。。。。。。1",
    "第一章总则、、、、、、、、、3",
    "后来就没有消息了。。。",
    "太好了！！",
    "真的吗？！",
    "真的吗？？",
    "“，，”是重复的标点。",
    "句末不能写（。。）。",
    "《关于印发〈办法〉的通知》、《条例》、《细则》。",
    "“一站式”、“一网通办”、“最多跑一次”。",
    "式中：、、分别为长、宽、高。",
    "单位名称：，联系人：，电话：。",
    "甲方：，乙方：、丙方：。",
    "std::vector，C++的容器。",
    "共计1,,000元",
    "详见http://www.example.gov.cn/a,,b.html。",
    "一是抓学习；二是抓落实。",
    "县、乡、村三级。",
]
GUILTY = [
    ("认真学习，，贯彻落实", "，，", "，"),
    ("机关、团体、、企业等。", "、、", "、"),
    ("寄宿制学校、幼儿园、。", "、。", "。"),
    ("现将有关事项通知如下：。", "：。", "。"),
    ("加强领导；。", "；。", "。"),
    ("本办法自公布之日起施行。。", "。。", "。"),
    ("开展检查，。", "，。", "。"),
    ("安装报警器。、其他场所", "。、", "。"),
    ("明确责任，、细化措施", "，、", "，"),
]


@pytest.mark.parametrize("text", INNOCENT)
def test_innocent(text):
    assert list(check(Block(text), None)) == []


@pytest.mark.parametrize(("text", "marks", "left"), GUILTY)
def test_one_too_many(text, marks, left):
    (finding,) = check(Block(text), None)
    assert finding.excerpt.marked == marks
    assert text[slice(*finding.span)] == marks
    assert f"改为“{left}”" in finding.suggestion
    assert not finding.needs_review


def test_each_place_counts(judged):
    first, second = judged("repeated_punctuation", "<p>开展检查，，发现问题，立即整改。。</p>")
    assert (first.excerpt.marked, second.excerpt.marked) == ("，，", "。。")
    assert first.severity is Severity.MINOR
    assert "GB/T 15834" in first.basis
