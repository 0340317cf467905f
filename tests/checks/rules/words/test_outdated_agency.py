"""Agencies called by names that they gave up years before the document."""

from dataclasses import replace
from datetime import date

import pytest

from checks.findings import CannotJudge, Place, Severity
from checks.judge import judge_page, judge_text
from checks.reading.page import read_page
from checks.rules.words.outdated_agency import check
from checks.words.text import Block, Part, Text

DAY = date(2024, 6, 13)
INNOCENT = [
    "请到县自然资源局办理。",
    "原县国土资源局职责由县自然资源局承担。",
    "据原示例县国土资源局的批复，该地块已经出让。",
    "他时任县国土资源局局长，主持了这项工作。",
    "2012年5月，县国土资源局立案调查，案件已经办结。",
    "2018年，县环境保护局更名为县生态环境局，职责不变。",
    "机构改革，不再保留县安全生产监督管理局。",
    "将县工商行政管理局、县质量技术监督局的职责整合，组建县市场监督管理局。",
    "根据《示例县国土资源局关于规范办理的通知》，请按时申报。",
    "根据环境保护部令第31号，企业应当公开信息。",
    "根据国土资源部〔2015〕第12号公告，予以公布。",
    "王某，曾任县旅游局副局长，现任县文化和旅游局局长。",
    "由文化广电旅游局、体育旅游局和泰国旅游局共同举办。",
    "县文化和旅游局负责，生态环境保护局配合。",
    "美国农业部公布报告，农业部门要密切关注。",
    "现代农业部署会召开，各部门参加。",
    "工商局域网建设完成，系统运行平稳。",
    "国家林业和草原局、国家税务总局、国家粮食和物资储备局印发通知。",
    "国家煤矿安监局煤矿安监局负责，请遵照执行。",
    "县国土资源局",  # a line of a list, not a sentence
]
TOLD = [
    ("请携带材料到县国土资源局办理登记。", "国土资源局", "自然资源局"),
    ("由县环境保护局负责，县住房城乡建设局配合。", "环境保护局", "生态环境局"),
    ("县工商局、县卫计局要加强检查，确保安全。", "工商局", "市场监督管理局"),
    ("由县安全生产监督管理局牵头，建立台账。", "安全生产监督管理局", "应急管理局"),
    ("向县地方税务局申报，按期缴纳。", "地方税务局", "税务局"),
    ("经国务院扶贫办同意，予以公布。", "国务院扶贫办", "农业农村部"),
    ("报国土资源部备案，并抄送省人民政府。", "国土资源部", "自然资源部"),
]


@pytest.fixture
def said(context):
    def ask(*texts, published=DAY, part=Part.BODY):
        blocks = tuple(Block(text, part) for text in texts)
        return list(check(Text("http://a.gov.cn/1.html", "", blocks, published), context))

    return ask


@pytest.mark.parametrize("text", INNOCENT)
def test_innocent(said, text):
    assert said(text) == []


@pytest.mark.parametrize("day", [date(2012, 5, 1), date(2018, 12, 1), date(2020, 3, 31)])
def test_who_wrote_before_the_change_or_soon_after_is_innocent(said, day):
    assert said("请到县国土资源局办理。", published=day) == []


@pytest.mark.parametrize(
    "own",
    ["示府发〔2016〕12号", "2016年5月3日", "二〇一六年五月三日", "2016年5月3日示例县人民政府第3次常务会议通过"],
)
def test_an_old_document_that_is_published_again_is_innocent(said, own):
    assert said("请到县国土资源局办理。", own) == []
    assert said("请到县国土资源局办理。", own.replace("2016", "2024").replace("一六", "二四"))


def test_a_text_of_law_keeps_its_words(said):
    articles = (
        "第一条 为了规范管理，制定本办法。",
        "第二条 县国土资源局负责，其他部门配合。",
        "第三条 本办法自公布之日起施行。",
    )
    assert said(*articles) == []


def test_menus_and_footers_are_no_articles(said):
    assert said("县国土资源局，县环境保护局，友情链接。", part=Part.FRAME) == []


@pytest.mark.parametrize(("text", "found", "right"), TOLD)
def test_a_name_in_present_use_asks_a_person(said, text, found, right):
    finding = said(text)[0]
    assert finding.subject.found == found
    assert finding.suggestion.endswith(f"改为“{right}”。")
    assert finding.needs_review
    assert finding.severity is Severity.MINOR
    assert "2024-06-13" in finding.evidence


def test_a_headline_needs_no_sentence(said):
    assert said("县国土资源局工作总结", part=Part.TITLE)


def test_a_document_that_goes_on_using_a_name_is_told_once(said):
    assert len(said("请到县国土资源局办理。", "县国土资源局负责审核，限期办结。")) == 1


def test_who_does_not_say_the_day_can_be_neither_blamed_nor_cleared(said):
    with pytest.raises(CannotJudge):
        said("请到县国土资源局办理。", published=None)
    assert said("请到县自然资源局办理。", published=None) == []


def test_a_page_says_its_day_in_its_metas(context):
    html = '<meta charset=utf-8><meta name="PubDate" content="2024-06-13 10:00"><p>请到县国土资源局办理。</p>'
    page = read_page("http://a.gov.cn/gzdt/202406/t20240613_123456.html", html.encode(), "text/html; charset=utf-8")
    (finding,) = [found for found in judge_page(page, context).findings if found.rule == "outdated_agency"]
    assert (finding.url, finding.places) == (page.url, (Place(page.url),))


def test_without_packs_there_is_nothing(context):
    text = Text("http://a.gov.cn/", "", (Block("请到县国土资源局办理。"),), DAY)
    assert list(check(text, replace(context, lexicons=None))) == []
    assert judge_text(text, replace(context, lexicons=None)).failures == ()
