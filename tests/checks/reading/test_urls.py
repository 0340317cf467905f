from contextlib import suppress

import ada_url
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checks.reading.urls import MalformedAddress, has_scheme, host, hostname, is_web, key, path, resolve

BASE = "http://www.a.gov.cn/gzdt/tzgg/index.html"
ADDRESSES = st.one_of(
    st.text(max_size=60),
    st.builds("http://{}/{}".format, st.text(max_size=20), st.text(max_size=40)),
    st.builds("//{}:{}{}".format, st.text(max_size=12), st.integers(0, 99999), st.text(max_size=20)),
    st.text(alphabet="/.:?#[]@%\\ a中\t\n", max_size=40),
)


@pytest.mark.parametrize(
    ("reference", "expected"),
    [
        ("./t1.html", "http://www.a.gov.cn/gzdt/tzgg/t1.html"),
        ("../../../../x.html", "http://www.a.gov.cn/x.html"),
        ("//b.gov.cn/x", "http://b.gov.cn/x"),
        ("?page=2&a=1", "http://www.a.gov.cn/gzdt/tzgg/index.html?page=2&a=1"),
        ("\\zwgk\\index.html", "http://www.a.gov.cn/zwgk/index.html"),
        (" /a b.html ", "http://www.a.gov.cn/a%20b.html"),
        ("/通知.html", "http://www.a.gov.cn/%E9%80%9A%E7%9F%A5.html"),
        ("/%D0%C5%CF%A2.html", "http://www.a.gov.cn/%D0%C5%CF%A2.html"),
        ("/a\n/b.html", "http://www.a.gov.cn/a/b.html"),
        ("http:/c.html", "http://www.a.gov.cn/c.html"),
        ("http//b.gov.cn/", "http://www.a.gov.cn/gzdt/tzgg/http//b.gov.cn/"),
        ("HTTP://WWW.B.GOV.CN:80/A", "http://www.b.gov.cn/A"),
        ("http://中国.cn/", "http://xn--fiqs8s.cn/"),
        ("", BASE),
    ],
)
def test_addresses_are_resolved_as_a_browser_does(reference, expected):
    assert resolve(BASE, reference) == expected


@pytest.mark.parametrize("reference", ["http://", "http://a:99999/", "http://a b.gov.cn/", "http://[::1/", "//"])
def test_what_no_browser_could_open_is_malformed(reference):
    with pytest.raises(MalformedAddress):
        resolve(BASE, reference)


@given(
    st.sampled_from([BASE, "http://a.cn", "https://u@a.cn:81/x/?q=/b#/c", "http://a.cn//b;/c:d", "file:///C:/a"]),
    ADDRESSES,
)
@example("https://a.cn/x/y?z", "https:?q")
@example("http://a.cn/x/y", "/\t/b.cn/c")
@example("mailto:a", "http://b.cn/c")
@example("http://", "/c")
def test_what_pages_share_changes_no_address(base, reference):
    try:
        expected = ada_url.join_url(base, reference)
    except ValueError:
        with pytest.raises(MalformedAddress):
            resolve(base, reference)
    else:
        assert resolve(base, reference) == expected


@given(ADDRESSES, ADDRESSES)
def test_resolving_raises_nothing_but_malformed_address(base, reference):
    with suppress(MalformedAddress):
        resolve(base, reference)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://a.gov.cn/x", "https://a.gov.cn/x"),
        ("http://a.gov.cn:80/x", "http://a.gov.cn/x"),
        ("https://a.gov.cn:443/x", "http://a.gov.cn/x"),
        ("http://A.GOV.CN/x#top", "http://a.gov.cn/x"),
        ("http://a.gov.cn", "http://a.gov.cn/"),
        ("http://user:pw@a.gov.cn/x", "//a.gov.cn/x"),
        ("http://a.gov.cn/%d0%c5", "http://a.gov.cn/%D0%C5"),
        (" http://a.gov.cn/x ", "http://a.gov.cn/x"),
    ],
)
def test_one_page_has_one_key(one, other):
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://a.gov.cn/x", "http://a.gov.cn/X"),
        ("http://a.gov.cn/x", "http://a.gov.cn/x/"),
        ("http://a.gov.cn/?a=1&b=2", "http://a.gov.cn/?b=2&a=1"),
        ("http://a.gov.cn:8080/x", "http://a.gov.cn/x"),
        ("http://a.gov.cn/x", "http://www.a.gov.cn/x"),
        ("http://a.gov.cn/%D0%C5", "http://a.gov.cn/%E4%BF%A1"),
    ],
)
def test_different_pages_have_different_keys(one, other):
    assert key(one) != key(other)


@given(ADDRESSES)
@example("http:////a/b")
@example("//")
@example("http:// a")
@example("http://a/%zz%2f?%2F#x")
def test_the_key_of_a_key_is_itself(url):
    assert key(key(url)) == key(url)


@pytest.mark.parametrize(
    ("url", "names"),
    [
        ("http://a.gov.cn:8080/x?y", ("a.gov.cn:8080", "a.gov.cn", "/x")),
        ("//a.gov.cn/", ("a.gov.cn", "a.gov.cn", "/")),
        ("http://[::1]:8000/", ("[::1]:8000", "[::1]", "/")),
        ("mailto:a@b.cn", ("", "", "a@b.cn")),
        ("no address", ("", "", "")),
    ],
)
def test_parts_of_an_address(url, names):
    assert (host(url), hostname(url), path(url)) == names


def test_schemes():
    assert has_scheme("javascript:void(0)")
    assert has_scheme("C:\\a.doc")
    assert not has_scheme("//a.gov.cn/")
    assert not has_scheme("a/b:c")
    assert is_web("https://a")
    assert not is_web("ftp://a")
