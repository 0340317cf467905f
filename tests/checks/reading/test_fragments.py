import pytest

from checks.reading.fragments import footer_sources, fragments, is_footer_file

HOST = "http://www.a.gov.cn"


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<script src='/js/jquery.js'></script><script src='/js/head.js'></script>",
        "<script>$('#list').load('list.html'); $.get('/api/visit', f)</script>",
        "<!-- <script src='/js/foot.js'></script> -->",
        "<script>// $('#foot').load(url)\n$('#foot').load(address)</script>",
        "<iframe src='list.html'></iframe>",
        "<script src='http://b.gov.cn/foot.js'></script>",
        "<img src='/images/foot_bg.png'><link rel='stylesheet' href='/css/footer.css'>",
    ],
)
def test_pages_without_footer_files_of_their_own(page, body):
    assert fragments(page(body)) == ()


@pytest.mark.parametrize(
    ("body", "address"),
    [
        ("<script src='/js/foot.js?v=2'></script>", "/js/foot.js?v=2"),
        ("<script src='../js/Bottom.js'></script>", "/gzdt/js/Bottom.js"),
        ("<div id='footer'></div><script>$('#footer').load('footer.html')</script>", "/gzdt/tzgg/footer.html"),
        ("<script>$('#x').load('/include/bottom.html #inner', f)</script>", "/include/bottom.html"),
        ("<script>$('.foot').load('/tpl/p2.html')</script>", "/tpl/p2.html"),
        ("<script>$.get('/footer.html', function (d) {})</script>", "/footer.html"),
        ("<script>$.ajax({type: 'get', url: '/foot.html'})</script>", "/foot.html"),
        ("<script>fetch('/footer.html').then(f)</script>", "/footer.html"),
        ("<iframe src='/bottom.htm'></iframe>", "/bottom.htm"),
        ("<iframe id='foot' src='/p/3.html'></iframe>", "/p/3.html"),
        ("<script>document.write('<script src=\"/js/copyright.js\"><\\/script>')</script>", "/js/copyright.js"),
        ("<div class='foot_nr'><script src='/js/x.js'></script></div>", "/js/x.js"),
        ("<div w3-include-html='/foot.html'></div>", "/foot.html"),
        ("<script src='/wzbz/wzbz.js'></script>", "/wzbz/wzbz.js"),
    ],
)
def test_pages_with_a_footer_file(page, body, address):
    assert fragments(page(body)) == (HOST + address,)


def test_the_frames_of_a_frameset_are_read_too(page):
    built = page("", head="</head><frameset><frame src='a.html'><frame src='//b.gov.cn/'></frameset>")
    assert fragments(built) == (HOST + "/gzdt/tzgg/a.html",)


def test_each_is_named_once_and_files_of_other_hosts_are_known(page):
    built = page("<script src='/foot.js'></script>" * 2 + "<script src='//static.b.gov.cn/footer.js'></script>")
    assert fragments(built) == (HOST + "/foot.js",)
    assert footer_sources(built) == (HOST + "/foot.js", "http://static.b.gov.cn/footer.js")


def test_names_of_footer_files():
    assert is_footer_file(HOST + "/include/footer.html")
    assert not is_footer_file(HOST + "/index.html?from=footer")


@pytest.mark.real
def test_a_saved_page_whose_footer_is_loaded(shared):
    from checks.reading.page import read_page

    body = (shared / "corpus" / "pages" / "jzzf__index.html").read_bytes()
    assert fragments(read_page(HOST + "/index.html", body)) == (HOST + "/footer.html",)
