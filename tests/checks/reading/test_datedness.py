"""Whether a visitor learns on which day an article was published."""

import pytest

from checks.reading.article import article
from checks.reading.datedness import datedness
from checks.reading.page import read_page

URL = "http://a.gov.cn/tzgg/t20260501_12345.html"
TEXT = "为进一步做好防汛工作，现将有关事项通知如下，请各单位加强值守，落实责任；排查隐患，备足物资。"


def read(head="", text=TEXT, foot=""):
    html = f"<body><h1>关于做好防汛工作的通知</h1>{head}<div class=TRS_Editor><p>{text}</p></div>{foot}</body>"
    page = read_page(URL, html.encode(), "text/html; charset=utf-8")
    return datedness(page, article(page))


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("<p>发布时间：2026-05-01</p>", "beside"),
        ("<p>日期：2026年5月1日 来源：办公室</p>", "beside"),
        ("<p>2026-05-01 08:30 办公室</p>", "beside"),
        ("<p>[05-01]</p>", "beside"),
        ("<p>5月1日</p>", "beside"),
        ("<p>二〇二六年五月一日</p>", "beside"),
        ("<p>3天前</p>", "beside"),
        ("<p>发布时间：<script>document.write(day)</script></p>", "promised"),
        ("<p id=pubDate></p><script>fill('pubDate')</script>", "promised"),
        ("<p>来源：办公室</p>", "none"),
        ("", "none"),
    ],
)
def test_the_head_of_an_article(head, expected):
    assert read(head) == expected


def test_a_day_in_the_text_is_no_day_of_publication():
    assert read(text=f"{TEXT}示例县人民政府 2026年5月1日") == "inside"


def test_a_day_behind_the_text_may_be_one():
    assert read(foot="<p>（2026-05-01）</p>") == "beside"
