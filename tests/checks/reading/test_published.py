"""The day an article says it was published, and the days that are something else."""

from datetime import date

import pytest

from checks.reading.kind import is_article
from checks.reading.page import read_page
from checks.reading.published import published

ARTICLE = "http://www.a.gov.cn/zwgk/art_1f2e3d4c5b6a79881f2e3d4c5b6a7988.html"
TRS = "http://www.a.gov.cn/gzdt/202305/t20230509_123456.html"
DAY = date(2024, 6, 13)

SILENT = [
    "<p>成文日期：2024-06-04</p>",
    "<p>生成日期：2024年6月4日</p>",
    "<p>印发日期：2024年6月4日</p>",
    "<p>活动时间：2024年6月4日</p>",
    "<p>2024年6月4日，我县召开会议。</p>",
    "<p>发布时间：</p><p>2 页</p>",
    "<p>发布时间：06-13</p>",
    "<p>发布日期：2024-13-45</p>",
    "<p>浏览次数：20240613</p>",
    "<script>var pubdata='';</script>",
    "<script>var update='2024-06-13';var today='2024-06-13';</script>",
    "<script>var republishtime='2024-06-13';</script>",
    "<script>var pubdata='2024-06';</script>",
]
SAID = [
    "<p>发布时间：2024-06-13 10:20</p>",
    "<p>发布日期: 2024年6月13日</p>",
    "<p>发文时间：<b>2024/06/13</b></p>",
    "<tr><td>发布日期</td><td>&nbsp;2024.06.13</td></tr>",
    "<p>【发布时间】2024-6-13</p>",
    "<p>来源：办公室 日期：2024-06-13</p>",
    "<p>时间：2024-06-13 来源：办公室</p>",
    "<p>成文日期：2024-06-04</p><p>发布日期：2024-06-13</p>",
    "<p>日期：2024-06-04</p><p>发布日期：2024-06-13</p>",
    "<p>发布时间：二〇二四年六月十三日</p>",
    "发布时间：<script>var  pubdata='2024年06月13日';document.write(pubdata);</script>",
    '<script>publishDate = "2024-06-13 10:20:00"</script>',
    "<p>发布日期：2024-06-13</p><script>var pubdata='2024年06月04日';</script>",
    "发布时间：<script>var pubdata='2024年06月13日';</script><p>转载，发布时间：2009-11-25</p>",
]


@pytest.mark.parametrize("body", SILENT)
def test_other_days_are_not_the_day_of_publication(page, body):
    assert published(page(body, ARTICLE)) is None


@pytest.mark.parametrize("body", SAID)
def test_a_label_in_the_head_of_the_article_says_it(page, body):
    assert published(page(body, ARTICLE)) == DAY


@pytest.mark.parametrize("url", ["http://www.a.gov.cn/", "http://www.a.gov.cn/gzdt/index.html"])
def test_lists_are_of_no_day_whatever_their_template_says(page, url):
    head = '<meta name="PubDate" content="2024-06-13"><meta name="ArticleTitle" content="要闻">'
    assert published(page("<p>发布时间：2024-06-13</p>", url, head)) is None


@pytest.mark.parametrize("name", ["PubDate", "pubdate", "publishdate"])
def test_a_meta_says_it_first(page, name):
    head = f'<meta name="{name}" content="2024-06-13 10:20">'
    assert published(page("<p>发布时间：2024-06-14</p>", TRS, head)) == DAY


def test_a_meta_whose_name_only_begins_alike_says_nothing(page):
    head = '<meta name="publishedtype" content="1"><meta name="others" content="页面生成时间 2024-06-13">'
    assert published(page("", ARTICLE, head)) is None


@pytest.mark.parametrize(
    ("url", "day"),
    [
        (TRS, date(2023, 5, 9)),
        ("http://www.a.gov.cn/art/2023/5/9/art_60085_11394426.html", date(2023, 5, 9)),
        ("http://www.a.gov.cn/c/2023-05/09/content_1f2e3d4c.shtml", date(2023, 5, 9)),
        ("http://www.a.gov.cn/gzdt/202305/t12345678.html", date(2023, 5, 1)),
        ("http://www.a.gov.cn/gzdt/209913/t12345678.html", None),
        ("http://www.a.gov.cn/info/1002/12880.htm", None),
    ],
)
def test_the_address_says_it_last(page, url, day):
    assert published(page("<p>正文。</p>", url)) == day


def test_what_a_script_writes_goes_before_the_address(page):
    assert published(page("<script>var pubdata='2010年03月05日';</script>", TRS)) == date(2010, 3, 5)


@pytest.mark.real
def test_every_article_of_a_real_site_has_its_day(shared):

    folder = shared / "realsites" / "daozhen"
    for path in sorted(folder.rglob("*.html")):
        page = read_page(f"http://www.example.gov.cn/{path.relative_to(folder)}", path.read_bytes())
        assert (published(page) is not None) == is_article(page), path.name
