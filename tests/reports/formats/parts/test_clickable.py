from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.formats.parts.clickable import clickable


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://www.example.gov.cn/", "http://www.example.gov.cn/"),
        (
            "https://www.example.gov.cn:8443/a/b.html?x=1&y=2#top",
            "https://www.example.gov.cn:8443/a/b.html?x=1&y=2#top",
        ),
        (
            "http://www.example.gov.cn/公开/目录.html",
            "http://www.example.gov.cn/%E5%85%AC%E5%BC%80/%E7%9B%AE%E5%BD%95.html",
        ),
        ("http://www.example.gov.cn/%B9%AB?b=2&a=1", "http://www.example.gov.cn/%B9%AB?b=2&a=1"),
        ("http://www.example.gov.cn/a b", "http://www.example.gov.cn/a%20b"),
        ("HTTP://WWW.EXAMPLE.GOV.CN/A", "http://www.example.gov.cn/A"),
        ("http://例子.政务/", "http://xn--fsqu00a.xn--zfr164b/"),
        ("http://[::1]/x", "http://[::1]/x"),
    ],
)
def test_web_addresses_can_be_clicked(url, expected):
    assert clickable(url) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://www.example.gov.cn/100%zz", "http://www.example.gov.cn/100%25zz"),
        ("http://www.example.gov.cn/a#b#c", "http://www.example.gov.cn/a#b%23c"),
        ('http://www.example.gov.cn/[x]{y}|^`"<>', "http://www.example.gov.cn/%5Bx%5D%7By%7D%7C%5E%60%22%3C%3E"),
        ("http://www.example.gov.cn/\na", "http://www.example.gov.cn/a"),
    ],
)
def test_what_a_strict_reader_refuses_is_encoded(url, expected):
    assert clickable(url) == expected


@pytest.mark.parametrize(
    "url",
    ["", "javascript:alert(1)", " JAVASCRIPT:alert(1)", "data:text/html,x", "file:///etc/passwd", "mailto:a@h.example",
     "//evil.example/", "/a.html", "internal:x!A1", "external:\\\\host\\x", "http://", "http://a b/", "http://u:p@h.example/",
     "http://gov.cn@evil.example/", "http://h.example:99999/", "http://h.example/" + "a" * 3000],
)  # fmt: skip
def test_everything_else_stays_text(url):
    assert clickable(url) == ""


@given(st.one_of(st.text(), st.text().map("http://www.example.gov.cn/".__add__)))
def test_the_answer_is_nothing_or_a_plain_web_address(url):
    answer = clickable(url)
    if answer:
        assert answer.isascii()
        assert not set(answer) & set("\"'<> \\^`{|}") - {"'"}
        assert urlsplit(answer).scheme in ("http", "https")
        assert urlsplit(answer).netloc
        assert clickable(answer) == answer
