"""Expressions an official site must not use."""

from dataclasses import replace

import pytest

from checks.findings import Severity
from checks.rules.words.sensitive_word import check
from checks.words.text import Block

INNOCENT = [
    "产品远销日本、韩国、台湾等国家和地区",
    "产品远销日本、台湾等国家（地区）",
    "香港等国家级平台",
    "坚持一个中国和台湾是中国的一部分",
    "台湾“立法院”审议",
    "各方资金集中港台两地",
    "河北朝鲜族学校、东北朝鲜族民俗",
    "多角度思维族群研究、启蒙族谱",
    "问题已圆满清零",
    "“一带一路”战略支点、一带一路倡议",
    "在革命残废人员安置档案中",
    "世贸组织成员、欧盟成员国",
    "公安机关提醒群众远离网络赌博",
    "新中国成立前、前苏联",
]
GRAVE = ["产品远销日本、台湾等国家。", "台湾政府表示", "与北朝鲜的边境贸易", "维族群众过节", "最新六合彩 特码"]
DOUBTFUL = ["融入国家“一带一路”战略", "满清时期的建筑", "南中国海渔业"]


@pytest.mark.parametrize("html", INNOCENT)
def test_innocent(judged, html):
    assert judged("sensitive_word", f"<p>{html}</p>") == []


@pytest.mark.parametrize("html", GRAVE)
def test_a_certain_one(judged, html):
    (finding,) = judged("sensitive_word", f"<p>{html}</p>")
    assert not finding.needs_review
    assert "不当" in finding.message
    assert finding.severity in (Severity.VETO, Severity.MAJOR) or "北朝鲜" in html
    assert finding.evidence.startswith("词条 sense-")


@pytest.mark.parametrize("html", DOUBTFUL)
def test_a_doubtful_one_asks_a_person(judged, html):
    (finding,) = judged("sensitive_word", f"<p>{html}</p>")
    assert finding.needs_review
    assert finding.severity is Severity.MINOR


def test_calling_taiwan_a_country_is_a_veto(judged):
    (finding,) = judged("sensitive_word", "<p>中台两国人员往来</p>")
    assert finding.severity is Severity.VETO
    assert "单项否决" in finding.basis
    assert finding.suggestion == "改为“两岸”。"


def test_a_planted_advertisement_is_to_be_removed(judged):
    (finding,) = judged("sensitive_word", "<title>新葡京娱乐场</title><p>正文内容</p>")
    assert "删除" in finding.suggestion


def test_another_rules_packs_are_not_its_business(judged):
    assert judged("sensitive_word", "<p>某某县人民攻府</p>") == []


def test_without_packs_there_is_nothing(context):
    bare = replace(context, lexicons=None)
    assert list(check(Block("台湾政府"), bare)) == []
