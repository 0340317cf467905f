"""Names of laws that are nearly right."""

from dataclasses import replace

import pytest

from checks.findings import Severity
from checks.rules.words.misspelled_title import check
from checks.words.text import Block

INNOCENT = [
    "《中华人民共和国行政许可法》《行政许可法》",
    "行政许可发，没有书名号的不看",
    "《中华人民共和国监察法》《中华人民共和国监察官法》",
    "《信息公开条例》",
    "《某某县政府信息公开暂行规定》",
    "《行政许可法释义》",
    "《新行政许可法解读》",
    "《刑法》《民法》《水法》",
    "《中华人民共和国契税暂行条例》",
    "《人民日报》《半月谈》",
    "《关于修改〈中华人民共和国公司法〉的决定》",
    "《中华人民共和国企业破产法（试行）》",
    "《城乡规划》",
]
CERTAIN = [
    ("《行政需可法》", "行政需可法", "中华人民共和国行政许可法"),
    ("《中华人民共和国行政处罚罚法》", "中华人民共和国行政处罚罚法", "中华人民共和国行政处罚法"),
    ("《不动产登计暂行条例》", "不动产登计暂行条例", "不动产登记暂行条例"),
    ("《招标标投标法》", "招标标投标法", "中华人民共和国招标投标法"),
    ("《关于修改〈中华人民共和国土地管里法〉的决定》", "中华人民共和国土地管里法", "中华人民共和国土地管理法"),
]


@pytest.mark.parametrize("html", INNOCENT)
def test_innocent(judged, html):
    assert judged("misspelled_title", f"<p>根据{html}的规定。</p>") == []


@pytest.mark.parametrize(("html", "found", "right"), CERTAIN)
def test_a_slip_in_the_name_of_a_law_is_certain(judged, html, found, right):
    (finding,) = judged("misspelled_title", f"<p>根据{html}的规定。</p>")
    assert finding.subject.found == found
    assert finding.message.startswith(f"“{found}”应为“{right}”")
    assert (finding.severity, finding.needs_review) == (Severity.MINOR, False)
    assert "国家通用语言文字法" in finding.basis


def test_a_missing_word_asks_a_person(judged):
    (finding,) = judged("misspelled_title", "<p>《中华人民共和国信息公开条例》</p>")
    assert finding.needs_review
    assert "漏了“政府”" in finding.message


def test_without_packs_there_is_nothing(context):
    assert list(check(Block("《行政需可法》"), replace(context, lexicons=None))) == []
