import json
from datetime import date

import pytest

from checks.columns.sheet import Sheet, from_facts, sheet
from checks.reading.page import read_page

TODAY = date(2026, 11, 23)
ROW = '<li><a href="t{0}.html">关于第{0}项工作的通知</a><span>{1}</span></li>'


def of(body: str, url: str = "http://a.gov.cn/tzgg/", head: str = "") -> Sheet | None:
    page = read_page(url, f"<html><head>{head}</head><body>{body}</body></html>".encode(), "text/html; charset=utf-8")
    return sheet(page, TODAY)


def rows(*days: str) -> str:
    return '<ul class="list">' + "".join(ROW.format(n, day) for n, day in enumerate(days)) + "</ul>"


def test_an_article_has_none():
    assert of(rows("2026-11-01"), "http://a.gov.cn/tzgg/202611/t20261101_123456.html") is None
    assert of("<p>正文</p>", "http://a.gov.cn/xx/12.html") is None


def test_a_page_that_moves_on_says_only_where_to():
    found = of("", head='<meta http-equiv="Refresh" content="0;URL=./ywyw/">')
    assert found == Sheet(refresh="http://a.gov.cn/tzgg/ywyw/")


def test_the_newest_entry_counts():
    found = of(rows("2024-09-20", "2026-09-07", "2026-08-31"))
    assert (found.items, found.latest, found.title) == (3, "2026-09-07", "关于第1项工作的通知")
    assert found.address == "http://a.gov.cn/tzgg/t1.html"
    assert not found.inferred


def test_a_date_that_lies_ahead_is_a_mistake():
    assert of(rows("2062-09-07", "2026-08-31", "2026-08-30")).latest == "2026-08-31"
    assert of(rows("2026-11-24", "2026-08-31", "2026-08-30")).latest == "2026-11-24"
    assert of(rows("2026-12-24", "2027-08-31", "2026-12-30")).latest == ""


def test_an_inferred_date_is_said_to_be():
    assert of(rows("09-07", "08-31", "08-30")).inferred


def test_it_survives_json():
    found = of('<div class="nav"><a href="/zwgk/">政务公开</a><a href="/x/">动态</a></div>' + rows("2026-09-07"))
    assert from_facts(json.loads(json.dumps(found.facts()))) == found
    assert found.sections == (("http://a.gov.cn/zwgk/", "政务公开"), ("http://a.gov.cn/x/", "动态"))


def test_what_a_newer_version_wrote_is_passed_over():
    assert from_facts({"items": 3, "unheard": 1}) == Sheet(items=3)


@pytest.mark.parametrize(
    "link",
    [
        '<a href="http://other.gov.cn/">省政府</a>',
        '<a href="/x/t20261101_123456.html">公示</a>',
        '<a href="/x/P020261101.pdf">附件</a>',
        '<a href="/logout">退出</a>',
        '<a href="#top">顶部</a>',
        '<a href="index_1.html">2</a>',
        '<a href="/x/">关于认真做好今冬明春各项安全生产工作的通知</a>',
        '<a href="./">通知公告</a>',
        '<img src="/x.jpg">',
    ],
)
def test_what_leads_to_no_section(link):
    assert of(link + rows("2026-09-07")).sections == ()


def test_menus_written_by_scripts_lead_to_sections():
    found = of("<script>var t='动态';document.write('<li><a href=\"../ldhd/\">'+t+'</a></li>')</script>")
    assert found.sections == (("http://a.gov.cn/ldhd/", ""),)


def test_a_menu_that_scripts_insert_gives_its_sections():
    menu = '<ul><li><a href="/a/">动态</a></li></ul>'
    assert of(menu, "http://a.gov.cn/common/header.html") == Sheet(sections=(("http://a.gov.cn/a/", "动态"),))
    assert of(menu, "http://a.gov.cn/common/other.html") is None


def test_a_text_has_words():
    assert of("<p>" + "本局贯彻执行有关法律法规，承担有关工作。" * 8 + "</p>").worded
    assert not of('<p>联系我们</p><div class="foot">' + "主办单位某某县某某局，地址某某路。" * 8 + "</div>").worded
