import pytest

from checks.reading.page import read_page

URL = "http://www.a.gov.cn/gzdt/index.html"
ARTICLE = "<p>" + "本局负责全县公共资源交易工作的综合管理。" * 6 + "</p>"


def target(html: str) -> str | None:
    return read_page(URL, html.encode()).refresh


@pytest.mark.parametrize(
    "html",
    [
        "",
        ARTICLE,
        "<meta http-equiv='refresh' content='300'>" + ARTICLE,
        "<meta http-equiv='refresh' content='5;url=index.html'>" + ARTICLE,
        "<meta http-equiv='refresh' content='0;url=javascript:x()'>",
        "<meta http-equiv='refresh' content='0;url=http://'>",
        "<noscript><meta http-equiv='refresh' content='0;url=/nojs.html'></noscript>" + ARTICLE,
        "<!-- <meta http-equiv='refresh' content='0;url=/x/'> -->",
        "<meta name='refresh' content='0;url=/x/'>",
        "<script>function go(){ location.href='http://b.cn/' }</script>" + ARTICLE,
        "<script>if (location.href == '/x/') {}</script>",
        "<script>location.href = base + '/x/'</script>",
        "<script>function cx(){ location.href='/cx.html?q=' + q }</script>",
        "<script>location.replace('/x/?from='+location.hash)</script>",
        "<script>if (/Android|iPhone/.test(navigator.userAgent)) { location.href = '/m/' }</script><div id=app></div>",
        "<a href=1>甲</a><a href=2>乙</a><a href=3>丙</a><script>location.href='/x/'</script>",
    ],
)
def test_pages_that_stay(html):
    assert target(html) is None


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<meta http-equiv='Refresh' content='0;URL=./ywyw/'>", "http://www.a.gov.cn/gzdt/ywyw/"),
        ("<META HTTP-EQUIV=REFRESH CONTENT=\"3; url='/'\">", "http://www.a.gov.cn/"),
        ("<meta http-equiv='refresh' content='0;url=/x/'>" + ARTICLE, "http://www.a.gov.cn/x/"),
        (
            '<script>document.write(\'<meta http-equiv="Refresh" content="0;URL=http://b.gov.cn/">\')</script>',
            "http://b.gov.cn/",
        ),
        ('<script>window.location.href="/web/index.html"</script>', "http://www.a.gov.cn/web/index.html"),
        ("<script>top.location.replace('a/')</script>", "http://www.a.gov.cn/gzdt/a/"),
        ("<script>location = 'a/'</script><p>正在跳转</p>", "http://www.a.gov.cn/gzdt/a/"),
        (
            "<script>if (navigator.userAgent.match(/Mobile/)) location.href='/m/'; else location.href='/pc/';</script>",
            "http://www.a.gov.cn/pc/",
        ),
        ("<base href='http://c.gov.cn/'><meta http-equiv=refresh content='0;url=x/'>", "http://c.gov.cn/x/"),
    ],
)
def test_pages_that_move_on(html, expected):
    assert target(html) == expected


@pytest.mark.real
def test_saved_pages(shared):
    """Columns that are only a refresh move on; a location inside of a handler of a real page does not."""
    moving = list((shared / "realsites" / "daozhen").rglob("*.html"))
    targets = [page.refresh for page in (read_page(URL, path.read_bytes()) for path in moving) if page.refresh]
    assert len(targets) == 9
    assert target((shared / "corpus" / "pages" / "jzzf__sqzn.html").read_text("utf-8")) is None
