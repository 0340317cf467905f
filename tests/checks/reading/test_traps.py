"""What addresses have in common, and what only looks like it."""

import pytest

from checks.reading.page import read_page
from checks.reading.traps import clauses, dated, echoes, grows, marked, script, shape, unsessioned

HOST = "http://www.a.gov.cn"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("/art/2024/10/14/art_1_2.html", "/art/2023/1/4/art_9_77.html", True),
        ("/gk/t20200101_123.html", "/gk/t20210101_9.html", True),
        ("/031002/20200306/0f8fad5b-d9cb-469f-a165-70867728950e.html", "/031002/2021/7c9e6679742540de.html", False),
        ("/x/0f8fad5bd9cb469f.html", "/x/7c9e6679742540de.html", True),
        ("/list.jsp?page=1", "/list.jsp?id=2", True),
        ("/list.jsp;jsessionid=A1?page=1", "/list.jsp?page=2", True),
        ("/(S(lit3py55))/a.aspx", "/(S(x55v21zz))/a.aspx", True),
        ("/index.html", "/index_1.html", False),
        ("/a/b/1.html", "/b/a/1.html", False),
        ("/a/b/a/b/", "/b/a/b/a/", True),
    ],
)
def test_addresses_of_one_script(one, other, same):
    assert (script(HOST + one) == script(HOST + other)) is same


def test_the_shape_also_names_the_parameters():
    assert shape(HOST + "/list_2.jsp?page=2&id=1") == shape(HOST + "/list_3.jsp?id=9;page=7")
    assert shape(HOST + "/list.jsp?page=2") != shape(HOST + "/list.jsp?id=2")
    assert shape(HOST + "/list.jsp") == "www.a.gov.cn/list.jsp"


@pytest.mark.parametrize("url", ["/a.html", "/a;b.html", "/a(1).html", "/x?id=1", "/x?sid=12", "/x?a=1&b=2"])
def test_addresses_without_a_visit(url):
    assert unsessioned(HOST + url) == HOST + url


@pytest.mark.parametrize(
    ("url", "plain"),
    [
        ("/a.jsp;jsessionid=ABC123", "/a.jsp"),
        ("/a.jsp;JSESSIONID=ABC?id=1", "/a.jsp?id=1"),
        ("/a.php?PHPSESSID=abc&id=1", "/a.php?id=1"),
        ("/a.php?id=1&PHPSESSID=abc", "/a.php?id=1"),
        ("/a.php?PHPSESSID=abc", "/a.php"),
        ("/(S(lit3py55))/a.aspx", "/a.aspx"),
    ],
)
def test_the_number_of_a_visit_says_nothing(url, plain):
    assert unsessioned(HOST + url) == HOST + plain


@pytest.mark.parametrize(
    "url", ["/x?sid=5", "/x?sid=20240101123456789", "/x?session=changwuhuiyi", "/x?id=a1" + "b2" * 12]
)
def test_numbers_and_words_are_no_tokens(url):
    assert not marked(HOST + url)


@pytest.mark.parametrize(
    "url", ["/x?sid=f3a91c0b77de4425", "/x?id=1&session_id=Zx81kk02mmQ91pp0", "/x?token=a1b2c3d4e5f6a7b8"]
)
def test_tokens(url):
    assert marked(HOST + url)


def test_days_as_parameters():
    assert dated(HOST + "/rili?year=2026&month=5")
    assert not dated(HOST + "/list?id=2026")
    assert not dated(HOST + "/list?year=quanbu")


@pytest.mark.parametrize(
    "url",
    [
        "/a/b/c/1.html",
        "/2020/2020/2020/",
        "/x?" + "&".join(f"p{n}={n}" for n in range(15)),
        "/x?id=1&id=2&id=3",
        "/tz?url=http%3A%2F%2Fb.cn%2F%3Furl%3D1",
    ],
)
def test_addresses_that_end(url):
    assert not grows(HOST + url)


@pytest.mark.parametrize(
    "url",
    [
        "/a/a/a/",
        "/x?" + "&".join(["a=1"] * 5),
        "/x?" + "&".join(f"p{n}={n}" for n in range(21)),
        "/x?from=" + "%2Fx%3Ffrom%3D" * 5,
    ],
)
def test_addresses_that_feed_on_themselves(url):
    assert grows(HOST + url)


def test_a_way_back():
    assert echoes(HOST + "/login?back=%2Fgk%2F1.html", HOST + "/gk/1.html")
    assert not echoes(HOST + "/show?id=1", HOST + "/list?page=1")
    assert not echoes(HOST + "/show?u=/", HOST + "/")


def _said(body, title="县政府"):
    return clauses(read_page(HOST, f"<title>{title}</title><body>{body}".encode()))


def test_numbers_and_identifiers_are_nothing_new():
    assert _said("<p>2026年5月 会话 f3a91c0b77de4425</p>") == _said("<p>2031年12月 会话 77de4425f3a91c0b</p>")


def test_another_title_is_something_new():
    assert _said("<p>正文</p>", "关于防汛工作的通知") - _said("<p>正文</p>", "关于防火工作的通知")
