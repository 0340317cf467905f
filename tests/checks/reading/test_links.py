import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.artifacts import Link
from checks.reading.page import read_page

HOME = "http://www.a.gov.cn/"
URL = HOME + "d/index.html"


def links(markup: str) -> tuple[Link, ...]:
    return read_page(URL, markup.encode()).links


def found(markup: str) -> list[tuple[str, str]]:
    """(address without our host, carrier) of every link."""
    return [(link.url.removeprefix(HOME), link.carrier) for link in links(markup)]


@pytest.mark.parametrize(
    "markup",
    [
        "<!-- <a href='x.html'>旧</a> -->",
        "<textarea><a href='x.html'>源码</a></textarea>",
        "<script>var t = '<a href=\"x.html\">甲</a>';</script>",
        "<script>document.write('<a href=\"' + u + '\">' + t + '</a>')</script>",
        "<script>document.write('<a href=\"list.html?id=' + id + '\">甲</a>')</script>",
        "<script>document.write('<img src=\"x.png\">')</script>",
        "<a href=''>空</a><a href=' '>空</a><a>无</a><a href='#'>顶</a><a href='#nr'>锚</a><a name='top'>名</a>",
        "<a href='javascript:;'>甲</a><a href='JavaScript:void(0)'>乙</a><a href=' javascript:history.back()'>丙</a>",
        "<a href='java\tscript:void(0)'>甲</a>",
        "<a href='mailto:a@b.cn'>信</a><a href='tel:12345'>电</a><a href='weixin://dl'>微信</a><a href='ed2k://x'>下</a>",
        "<img src='data:image/png;base64,AAAA'><img src='blob:x'><img src='chrome-extension://x/a.png'><img>",
        "<link rel='preconnect' href='//b.cn'><link rel='canonical' href='/'><link rel='dns-prefetch' href='//b.cn'>",
        "<input type='submit' src='x.png'><input type='text' value='http://b.gov.cn/'>",
        "<noscript><iframe src='x.html'></iframe><a href='y.html'>无脚本</a></noscript>",
        "<iframe src='*.html'></iframe>",
        "<select name='n'><option value='/n/'>甲</option><option value='1'>乙</option></select>",
        "<div data-url='/api/list'></div><div data-href='box'></div>",
        "<li data-url='/nr/{{id}}.html'></li><li data-href='/nr/${id}.html'></li><img data-src='/p/<%=src%>.png'>",
        "<a ng-href='x.html'>甲</a><a :href=\"u\">乙</a>",
        "<style>@font-face{src:url(f.eot)} a{behavior:url(pie.htc)} /* b{background:url(x.png)} */</style>",
        "<p style='color:red'>红</p><body background=''>",
        "<form action='/search'><button>搜</button></form>",
        "<form action='/save' method='post'></form><form method='get'></form><form action='' method='get'></form>",
        "<form action='javascript:void(0)' method='get'></form>",
    ],
)
def test_what_is_no_link(markup):
    assert found(markup) == []


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<a href='t1.html'>甲</a>", [("d/t1.html", "a")]),
        ("<a href=' \n../x.html\t'>甲</a>", [("x.html", "a")]),
        ("<map><area href='/m.html' alt='图'></map>", [("m.html", "area")]),
        ("<img src='i.png'>", [("d/i.png", "img")]),
        ("<form action='/search.jsp' method=' GET'><input name='q'></form>", [("search.jsp", "form")]),
        ("<img src='i.png' data-original='big.png'>", [("d/i.png", "img"), ("d/big.png", "img")]),
        (
            "<img srcset='a.jpg 1x, b.jpg 2x'><picture><source srcset='c.webp'></picture>",
            [("d/a.jpg", "img"), ("d/b.jpg", "img"), ("d/c.webp", "img")],
        ),
        ("<input type='IMAGE' src='go.gif'>", [("d/go.gif", "input")]),
        ("<script src='a.js'></script>", [("d/a.js", "script")]),
        ("<link rel='shortcut icon' href='/f.ico'>", [("f.ico", "link")]),
        ("<frameset><frame src='l.html'></frameset>", [("d/l.html", "frame")]),
        ("<iframe src='f.html'></iframe>", [("d/f.html", "iframe")]),
        ("<embed src='a.swf'><object data='b.pdf'></object>", [("d/a.swf", "embed"), ("d/b.pdf", "object")]),
        (
            "<video src='v.mp4' poster='p.jpg'><track src='t.vtt'></video>",
            [("d/v.mp4", "embed"), ("d/p.jpg", "img"), ("d/t.vtt", "embed")],
        ),
        ("<svg><a xlink:href='s.html'></a><image xlink:href='z.png'/></svg>", [("d/s.html", "a"), ("d/z.png", "img")]),
        ("<table background='bg.gif'></table>", [("d/bg.gif", "img")]),
        ("<p style=\"background:url('c.png')\"></p>", [("d/c.png", "img")]),
        ("<style>@import 'a.css'; b{background:url( \"d.png\" )}</style>", [("d/a.css", "link"), ("d/d.png", "link")]),
        ("<li onclick=\"location.href='n.html'\">甲</li>", [("d/n.html", "onclick")]),
        ("<a href=\"javascript:window.open('/w.html')\">甲</a>", [("w.html", "onclick")]),
        ("<a href='x.html' onclick=\"openInfo('/y.html')\">甲</a>", [("d/x.html", "a"), ("y.html", "onclick")]),
        ("<a href='javascript:void(0)' onclick=\"goto('/y.html')\">甲</a>", [("y.html", "onclick")]),
        ("<li data-href='/z/1.html'>甲</li>", [("z/1.html", "onclick")]),
        ("<select onchange='go(this)'><option value='/n/'>甲</option></select>", [("n/", "onclick")]),
        ("<select><option value='http://b.gov.cn/'>乙</option></select>", [("http://b.gov.cn/", "onclick")]),
        ("<script>document.write('<li><a href=\"../zyzc/\">' + t + '</a>')</script>", [("zyzc/", "written")]),
        ("<script>document.write(unescape(\"%3Ciframe src='f.html'%3E\"))</script>", [("d/f.html", "written")]),
        (
            "<script>document.write('<a href=\"x.html\">甲</a>'); "
            "document.write('<a href=\"\\'+u+\\'\">乙</a>')</script>",
            [("d/x.html", "written")],
        ),
        (
            "<script type='text/xml'><record><![CDATA[<a href='/art/1.html'>甲</a>]]></record></script>",
            [("art/1.html", "a")],
        ),
        ("<a href='x.html#nr'>甲</a>", [("d/x.html#nr", "a")]),
        ("<a href='?a=1&amp;copy=2'>甲</a>", [("d/index.html?a=1&copy=2", "a")]),
        ("<a href='　x.html'>全角空格</a>", [("d/%E3%80%80x.html", "a")]),
    ],
)
def test_links_of_every_carrier(markup, expected):
    assert found(markup) == expected


@pytest.mark.parametrize(
    "reference",
    [
        "http://",
        "http://a:port/",
        "file:///C:/a.png",
        "C:\\公文\\a.doc",
        "htp://b.gov.cn/",
        "hhttp://b.cn",
        "http://http://b.cn/",
    ],
)
def test_what_nobody_can_open_is_malformed_and_kept_as_written(reference):
    (link,) = links(f'<a href="{reference}">甲</a>')
    assert (link.malformed, link.url, link.text) == (True, reference, "甲")


def test_links_keep_document_order_and_are_not_merged():
    markup = "<a href='b.html'>乙</a><img src='i.png'><a href='a.html'>甲</a><a href='b.html'>乙二</a>"
    assert [url for url, _ in found(markup)] == ["d/b.html", "d/i.png", "d/a.html", "d/b.html"]


def test_an_element_that_matches_in_two_ways_is_one_link():
    assert len(found("<svg><a href='x.html' onclick=\"void(0)\" style='background:url()'>甲</a></svg>")) == 1


def test_a_link_at_the_bottom_of_five_thousand_divisions_is_found():
    assert found("<div>" * 5000 + "<a href='deep.html'>底</a>") == [("d/deep.html", "a")]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<a href='x'> 关于 \n 印发 </a>", "关于 印发"),
        ("<a href='x'><img src='i.png' alt='专栏'></a>", "专栏"),
        ("<a href='x' title='全称'></a>", "全称"),
        ("<a href='x'>" + "长" * 300 + "</a>", "长" * 120),
        ("<a href='x'></a>", ""),
        ("<area href='x' alt='区'>", "区"),
    ],
)
def test_the_text_is_what_a_visitor_sees(markup, text):
    assert links(markup)[0].text == text


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("", URL),
        ("<base target='_blank'>", URL),
        ("<base href='/b/'>", HOME + "b/"),
        ("<base href='http://'><base href='/b/'><base href='/c/'>", HOME + "b/"),
        ("<base href='javascript:void(0)'>", URL),
    ],
)
def test_the_first_usable_base_counts(head, expected):
    assert read_page(URL, head.encode()).base == expected


@given(st.text(alphabet="<>/='\" ahrefscimgonlkuyt:.;#(){}[]!-中\\%\n", max_size=300))
def test_any_markup_can_be_read(markup):
    for link in links(markup):
        assert link.malformed or link.url.startswith(("http://", "https://"))


@pytest.mark.real
def test_handlers_of_a_list_are_found_once(shared):
    body = (shared / "corpus" / "synthetic" / "onclick_external.html").read_text("utf-8")
    assert [link.carrier for link in links(body)] == ["onclick"] * 3


@pytest.mark.real
def test_commented_links_of_a_saved_page_are_no_links(shared):
    body = (shared / "corpus" / "pages" / "excerpt_hebei_zrzy_list.html").read_text("utf-8")
    assert not any("cns-hbbmfw" in link.url for link in links(body))
