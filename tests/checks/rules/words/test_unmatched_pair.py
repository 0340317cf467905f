"""Quotation marks and brackets without their other half."""

import pytest

from checks.findings import CannotJudge
from checks.rules.words.unmatched_pair import check
from checks.words.text import Block, Part, Text


def found(*blocks):
    return list(check(Text("http://a.gov.cn/", "", tuple(map(Block, blocks))), None))


INNOCENT = [
    ["根据《中华人民共和国政府信息公开条例》（以下简称《条例》），现将有关情况报告如下。"],
    ["1）加强领导；2）落实责任；3）强化督查，确保取得实效。"],
    ["一）指导思想。二）基本原则。三）工作目标，分解到各单位。"],
    ["（一）总体要求；二）主要任务，由各单位分工负责。"],
    ["a)提高认识；b)加强领导；c)落实责任，做好总结。"],
    ["本条例（2019年修订)自公布之日起施行，原条例同时废止。"],
    ["屏幕尺寸为5.5\"，it's ok，温度为5'，请注意查收。"],
    ["关于印发《某某县人民政府办公室政务公开"],
    ["关于印发《某某县人民政府办公室政务公开……"],
    ["将第三条修改为：“各级人民政府应当加强领导。", "有关部门按照职责分工负责。”", "本决定自公布之日起施行。"],
    ["县长强调：“要认真落实责任。", "“要加强督促检查。", "“要做好总结。”会议随后结束。"],
    ["将第五条修改为：“有下列情形之一的，责令改正：", "“（一）未按规定公开的；", "“（二）其他情形。”"],
    ["（注：本表由各单位填写，", "于每月五日前报送县政府办公室。）"],
    ["他说：“《条例》（草案）已经通过。”"],
    ["工作时间（08：00-12：00，14：00-18：00）由各单位自行安排。"],
    ["欢迎关注:)谢谢大家的支持和配合，我们会继续努力。"],
    ["没有任何成对标点的一段话，到这里就结束了。"],
    ["“各级领导干部要以身作则，带头落实责任。"],
]
GUILTY = [
    ("根据《政府信息公开条例的规定，现将有关情况报告如下。", "《"),
    ("县长强调：要认真落实责任”，各单位要抓好落实。", "”"),
    ("受县人民政府委托（代拟稿，现提请会议审议，请予审议通过。", "（"),
    ("对全县（含乡镇的各单位开展“回头看”检查，逐一销号。", "（"),
    ("由县政府办公室）负责解释，自公布之日起施行，有效期五年。", "）"),
]


@pytest.mark.parametrize("blocks", INNOCENT)
def test_innocent(blocks):
    assert found(*blocks) == []


@pytest.mark.parametrize(("text", "mark"), GUILTY)
def test_a_half_asks_a_person(text, mark):
    (finding,) = found("前一段没有问题。", text, "后一段也没有问题。")
    assert finding.excerpt.marked == mark
    assert finding.needs_review
    assert finding.url == "http://a.gov.cn/"
    assert finding.places[0].page == "http://a.gov.cn/"


def test_titles_and_menus_are_cut_off():
    blocks = (Block("关于印发《某某县人民政府办公室的通知。", part) for part in (Part.TITLE, Part.FRAME))
    assert list(check(Text("u", "", tuple(blocks)), None)) == []


def test_a_document_that_nobody_can_read_is_not_judged():
    with pytest.raises(CannotJudge):
        found("锛屾牴鎹《鍏紑銆鏉′緥銆鐨勮瀹氥€")
