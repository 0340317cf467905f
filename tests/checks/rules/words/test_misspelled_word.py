"""Words written wrongly."""

from dataclasses import replace

import pytest

from checks.findings import Place, Severity
from checks.rules.words.misspelled_word import check
from checks.words.text import Block

INNOCENT = [
    "某某县人民政府门户网站",
    "中华人民共和国成立七十五周年",
    "成立工作领导小组，组长由县长担任",
    "深入开展扫黑除恶专项斗争",
    "全面禁止露天焚烧秸秆",
    "黑龙江省齐齐哈尔市",
    "起义军进攻府城",
    "教育部暑期安排，按装机容量补助",
    "这句话有四个意思，增强了表达效果",
    "学习总书记重要讲话，牢固树立四个意识",
    "名单公布署名单位",
    "创建全国文明城市，建立健全长效机制",
    "马克思列宁注意到了这一点",
    "第三届全国代表大会、省第十二次党代会",
    "党的二十届三中全会、省委十二届三次全会、十九届中央纪委四次全会",
    "毕竟争取来之不易，展销防疫物资",
    "<ul><li>科技攻<li>府办动态</ul>",
    "<a href=/1>主管部</a><a href=/2>暑运专题</a>",
    "截至目前，报名已经结束",
]
REPORTED = [
    ("某某县人民攻府", "攻府"),
    ("庆祝中共人民共和国成立", "中共人民共和国"),
    ("工作领导小姐", "领导小姐"),
]
ORDINARY = [
    ("秸杆禁烧", "秸杆", "秸秆"),
    ("齐齐哈市某区", "齐齐哈市", "齐齐哈尔市"),
    ("统一部暑检查", "部暑", "部署"),
    ("路口按装监控", "按装", "安装"),
    ("做安份守己的公民", "安份守己", "安分守己"),
]


@pytest.mark.parametrize("html", INNOCENT)
def test_innocent(judged, html):
    assert judged("misspelled_word", f"<p>{html}</p>") == []


@pytest.mark.parametrize(("html", "found"), REPORTED)
def test_what_inspections_named_is_a_veto(judged, html, found):
    (finding,) = judged("misspelled_word", f"<p>{html}</p>")
    assert finding.subject.found == found
    assert finding.excerpt.marked == found
    assert finding.severity is Severity.VETO
    assert not finding.needs_review
    assert "单项否决" in finding.basis


@pytest.mark.parametrize(("html", "found", "right"), ORDINARY)
def test_an_ordinary_misspelling_is_minor_and_says_what_is_right(judged, html, found, right):
    (finding,) = judged("misspelled_word", f"<p>{html}</p>")
    assert finding.message.startswith(f"“{found}”应为“{right}”")
    assert finding.suggestion == f"将“{found}”改为“{right}”。"
    assert finding.severity is Severity.MINOR
    assert "国家通用语言文字法" in finding.basis
    assert finding.places == (Place("http://www.example.gov.cn/a.html"),)


def test_a_suspicion_asks_a_person(judged):
    (finding,) = judged("misspelled_word", "<p>明确双方权力义务</p>")
    assert finding.needs_review
    assert "请人工核对" in finding.message


def test_a_headline_is_judged(judged):
    (finding,) = judged("misspelled_word", "<title>某某县人民攻府</title>")
    assert finding.row == finding.subject.term


def test_another_rules_packs_are_not_its_business(judged):
    assert judged("misspelled_word", "<p>产品远销日本、台湾等国家。</p>") == []


def test_without_packs_there_is_nothing(context):
    bare = replace(context, lexicons=None)
    assert list(check(Block("人民攻府"), bare)) == []
