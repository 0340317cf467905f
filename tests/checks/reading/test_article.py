"""What an article says of itself."""

import pytest

from checks.reading.article import article
from checks.reading.page import read_page

_URL = "http://www.shili.gov.cn/zwgk/tzgg/202405/t20240513_1234567.html"
_TEXT = "<p>为进一步做好防汛工作，现将有关事项通知如下。</p><p>一、加强值守，落实责任；二、排查隐患，备足物资。</p>"


def read(html, url=_URL):
    return article(read_page(url, html.encode(), "text/html; charset=utf-8"))


@pytest.mark.parametrize("url", ["http://www.shili.gov.cn/", "http://www.shili.gov.cn/zwgk/tzgg/index.html"])
def test_a_list_is_no_article(url):
    assert read(f"<title>通知公告</title>{_TEXT}", url) is None


@pytest.mark.parametrize(
    ("html", "title"),
    [
        (
            "<meta name=ArticleTitle content=关于做好防汛工作的通知><h1>某某县人民政府网站</h1>",
            "关于做好防汛工作的通知",
        ),
        ("<title>某某县</title><h1>某某县人民政府网站</h1><h1>关于做好防汛工作的通知</h1>", "关于做好防汛工作的通知"),
        ("<title>关于做好防汛工作的通知_某某县人民政府</title>", "关于做好防汛工作的通知"),
        ("<title>关于做好防汛工作的通知 - 通知公告 - 某某县人民政府</title>", "关于做好防汛工作的通知 - 通知公告"),
        ("<title>关于做好防汛工作的通知</title><h1>甲标题甲标题</h1><h1>乙标题乙标题</h1>", "关于做好防汛工作的通知"),
    ],
)
def test_the_title(html, title):
    assert read(f"{html}<div class=TRS_Editor>{_TEXT}</div>").title == title


@pytest.mark.parametrize(
    ("html", "source"),
    [
        ('<meta name="ContentSource" content="县应急管理局">', "县应急管理局"),
        ("<p>发布时间：2024-05-13 来源：县应急管理局 浏览次数：12</p>", "县应急管理局"),
        ("<span>信息来源：</span><span>县应急管理局</span>", "县应急管理局"),
        ("<p>来 源： 县政府办 【字体：大 中 小】</p>", "县政府办"),
        ("<p>来源： 浏览次数：12</p>", ""),
        ('<meta name="ContentSource" content="">', ""),
        ("<p>发布时间：2024-05-13</p>", None),
        ("<p>资金来源于财政拨款。</p>", None),
        ("<script>var wzly='县政府办';document.write('文章来源：'+wzly+'&emsp;');</script>", "县政府办"),
        ("<script>var wzly='';document.write('文章来源：'+wzly);</script>", ""),
        ("<script>var other='县政府办';document.write('点击：'+other);</script>", None),
    ],
)
def test_the_source_is_said_or_left_empty_or_not_there(html, source):
    assert read(f"{html}<div class=TRS_Editor>{_TEXT}</div>").source == source


def test_the_text_is_that_of_the_body_alone():
    found = read(
        f"<ul><li>首页</ul><div id=vsb_content>{_TEXT}<script>var a='，，，';</script></div><div>版权所有</div>"
    )
    assert found.text.startswith("为进一步做好防汛工作")
    assert found.text.endswith("备足物资。")


def test_without_a_known_container_the_sentences_show_it():
    menu = "<div class=nav>首页，政务，服务</div>"
    found = read(f"{menu}<div><div class=x>{_TEXT}{_TEXT}</div></div><div>主办：某某县，电话：1。</div>")
    assert found.node.attributes["class"] == "x"


def test_a_page_of_pictures_only_has_no_text():
    assert read("<div class=TRS_Editor><img src=1.jpg></div>").text == ""
