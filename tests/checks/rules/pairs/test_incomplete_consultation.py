"""An announcement says until when and how."""

import pytest

CALL = "/tzgg/202609/t20260901_100001.html"
TIME = "请于2026年9月30日前反馈意见。"


@pytest.fixture
def found(findings, announced):
    def build(*said, **more):
        return findings("incomplete_consultation", "pairs", {CALL: announced(*said, **more)})

    return build


@pytest.mark.parametrize(
    "send",
    [
        "邮箱：tx@a.gov.cn",
        "联系电话：88886666",
        "请以书面形式送交县政府三楼",
        "信函请寄至桃县大道1号",
        "请在本页下方留言",
        "请点击链接提交",
    ],
)
def test_any_way_to_send_it(found, send):
    assert not found(TIME, send=send)


@pytest.mark.parametrize(
    "time",
    ["即日起30日内反馈意见", "意见反馈期限见附件", "公示期一周", "截止到下月底", "征集时间：长期", "九月三十日前反馈"],
)
def test_a_time_in_whatever_words_is_not_missing(found, time):
    assert not found(time)


def test_a_form_may_say_it_all(found):
    assert not found("", send="", more="<form><textarea></textarea></form><p>第一条</p>")


def test_neither_when_nor_how(found):
    when, how = found("", send="")
    assert not when.needs_review
    assert not how.needs_review
    assert when.message.endswith("意见的公告”未见提出意见的期限。")
    assert how.message.endswith("意见的公告”未见提出意见的方式。")
    assert when.subject != how.subject


def test_a_file_may_say_it(found):
    when, how = found("", send="", more='<p>第一条</p><a href="1.docx">公告全文</a>')
    assert when.needs_review
    assert how.needs_review


def test_without_a_draft(found):
    (draft,) = found(TIME, more="")
    assert draft.needs_review
    assert "未见草案，请人工核对" in draft.message


def test_a_weighty_decision_needs_an_explanation(found):
    assert not found(TIME + "本办法是重大行政决策事项，起草说明如下。")
    (explanation,) = found(TIME + "本办法是重大行政决策事项。")
    assert explanation.needs_review
    assert "未见草案的说明" in explanation.message
