"""Laws cited as a ground after they had been abolished."""

from dataclasses import replace
from datetime import date

import pytest

from checks.findings import CannotJudge, Severity
from checks.rules.words.outdated_law import check
from checks.words.text import Block, Text

DAY = date(2024, 6, 13)
INNOCENT = [
    "根据《中华人民共和国民法典》有关规定，签订合同。",
    "根据《中华人民共和国劳动合同法》《中华人民共和国土地管理法》办理。",
    "根据《中华人民共和国劳动法》，用人单位应当签订劳动合同。",
    "民法典施行后，《中华人民共和国合同法》同时废止。",
    "《中华人民共和国婚姻法》于1950年颁布，是新中国第一部法律。",
    "根据原《中华人民共和国合同法》签订的合同，继续有效。",
    "我局开展《中华人民共和国物权法》知识问答。",
    "法院依照《中华人民共和国合同法》第八条判决如下。",
    "本案纠纷发生在2019年，依照《中华人民共和国合同法》处理。",
    "关于修改《最高人民法院关于适用〈中华人民共和国合同法〉若干问题的解释》的决定",
    "根据《示例省信访条例》《示例省合同法宣传办法》办理。",
    "依照合同法律规定办理。",
]
TOLD = [
    ("根据《中华人民共和国合同法》有关规定，签订合同。", "《中华人民共和国合同法》", "《中华人民共和国民法典》"),
    ("依照《婚姻法》和《收养法》办理登记。", "《婚姻法》", "《中华人民共和国民法典》"),
    ("依据《中华人民共和国行政监察法》给予处分。", "《中华人民共和国行政监察法》", "《中华人民共和国监察法》"),
    ("按照《公司登记管理条例》办理变更登记。", "《公司登记管理条例》", "《中华人民共和国市场主体登记管理条例》"),
]


@pytest.fixture
def said(context):
    def ask(*texts, published=DAY):
        return list(check(Text("http://a.gov.cn/1.html", "", tuple(map(Block, texts)), published), context))

    return ask


@pytest.mark.parametrize("text", INNOCENT)
def test_innocent(said, text):
    assert said(text) == []


@pytest.mark.parametrize("day", [date(2015, 5, 1), date(2020, 12, 31), date(2021, 6, 30)])
def test_who_wrote_before_the_law_went_or_soon_after_is_innocent(said, day):
    assert said("根据《中华人民共和国合同法》签订合同。", published=day) == []


def test_an_old_document_that_is_published_again_is_innocent(said):
    assert said("示府发〔2016〕12号", "根据《中华人民共和国合同法》签订合同。") == []


@pytest.mark.parametrize(("text", "found", "right"), TOLD)
def test_a_ground_of_today_asks_a_person(said, text, found, right):
    finding = said(text)[0]
    assert finding.subject.found == found
    assert right in finding.suggestion
    assert finding.needs_review
    assert finding.severity is Severity.MINOR


def test_a_law_cited_twice_is_told_once(said):
    assert len(said("根据《合同法》办理。", "依照《合同法》处理。")) == 1


def test_who_does_not_say_the_day_can_be_neither_blamed_nor_cleared(said):
    with pytest.raises(CannotJudge):
        said("根据《中华人民共和国合同法》签订合同。", published=None)


def test_without_packs_there_is_nothing(context):
    text = Text("http://a.gov.cn/", "", (Block("根据《合同法》办理。"),), DAY)
    assert list(check(text, replace(context, lexicons=None))) == []
