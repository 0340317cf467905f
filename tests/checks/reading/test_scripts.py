import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.reading.scripts import is_address, literals, opened, written


@pytest.mark.parametrize(
    "handler",
    [
        "void(0)",
        "Link('5000000041')",
        "openShutManager(this,'box1')",
        "location.href = base + '/list.html'",
        "window.open('/detail.html?id=' + id)",
        "if (location.href == '/index.html') { return; }",
        "$.get('/api/list', function () {})",
        "alert('已关闭')",
        "",
    ],
)
def test_handlers_that_open_no_complete_address(handler):
    assert list(opened(handler)) == []


@pytest.mark.parametrize(
    ("handler", "address"),
    [
        ("window.open('/xxgk/t1.html')", "/xxgk/t1.html"),
        ('window.open ("http://b.gov.cn/", "_blank")', "http://b.gov.cn/"),
        ("location.href='info.jsp?id=1'", "info.jsp?id=1"),
        ("self.location='../a/'", "../a/"),
        ("location.assign('/a/')", "/a/"),
        ("tiaozhuan('http://b.gov.cn/')", "http://b.gov.cn/"),
        ("return openInfo('./a.pdf');", "./a.pdf"),
    ],
)
def test_handlers_that_open_an_address(handler, address):
    assert list(opened(handler)) == [address]


@pytest.mark.parametrize(
    ("script", "found"),
    [
        ("document.write('<a href=\"a.html\">甲</a>')", ['<a href="a.html">甲</a>']),
        ('document.writeln("<a href=\\"a.html\\">");', ['<a href="a.html">']),
        ("document.write('<p>' + (n > 1 ? 'x' : 'y') + '</p>')", ["<p>", "x", "y", "</p>"]),
        ("document.write(unescape('%3Ca%20href=%22b%22%3E%u4E2D'))", ['<a href="b">中']),
        ("document.write('100%3C')", ["100%3C"]),
        (r"document.write('\u4e2d\x41\/')", ["中A/"]),
        ("document.write('never closed'", []),
        ("write('x'); var d = 'y'", []),
    ],
)
def test_what_document_write_writes(script, found):
    assert list(written(script)) == found


def test_literals_of_comments_are_none():
    script = """
    // var a = "no";
    /* 'no' */
    var b = "http://b.gov.cn/"; var c = `多行
    模板`;
    """
    assert list(literals(script)) == ["http://b.gov.cn/", "多行\n    模板"]


def test_halves_of_a_character_are_joined_or_replaced():
    (whole,) = written(r"document.write('\ud842\udfb7')")
    (half,) = written(r"document.write('\ud842')")
    assert whole == "𠮷"
    half.encode("utf-8")


@given(st.text(max_size=300))
def test_any_script_can_be_read(script):
    for text in (*written("document.write(" + script), *literals(script), *opened(script)):
        text.encode("utf-8", "surrogatepass")


@pytest.mark.parametrize("text", ["/", "./", "../", "http://", "a.html", "b.pdf?x"])
def test_addresses(text):
    assert is_address(text)


@pytest.mark.parametrize("text", ["5000000041", "box", "栏目", "a.htmlx", "no"])
def test_no_addresses(text):
    assert not is_address(text)
