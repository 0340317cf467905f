import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.reading.stylesheet import stylesheet_links

URL = "http://www.a.gov.cn/css/site.css"


def found(style: str) -> list[str]:
    return [link.url for link in stylesheet_links(URL, style.encode(), "text/css")]


@pytest.mark.parametrize(
    "style",
    [
        "a { color: red }",
        "/* background: url(old.png) */",
        "a { background: url(data:image/png;base64,AAAA) }",
        "a { fill: url(#gradient) }",
        "a { background: url() }",
        "@font-face { src: url(f.eot?#iefix) }",
        "a { behavior: url(pie.htc) }",
        "a { background: url( ) } /* @import 'x.css'",
    ],
)
def test_what_loads_nothing(style):
    assert found(style) == []


@pytest.mark.parametrize(
    ("style", "address"),
    [
        ("a { background: url(../images/bg.png) no-repeat }", "http://www.a.gov.cn/images/bg.png"),
        ("a { background: URL( 'bg.png' ) }", "http://www.a.gov.cn/css/bg.png"),
        ('@import "foot.css";', "http://www.a.gov.cn/css/foot.css"),
        ("@import url(/css/top.css);", "http://www.a.gov.cn/css/top.css"),
    ],
)
def test_what_is_loaded(style, address):
    assert found(style) == [address]


def test_each_once():
    assert len(found("a{background:url(a.png)} b{background:url(a.png)}")) == 1


@given(st.binary(max_size=400))
def test_any_bytes(body):
    stylesheet_links(URL, body)
