import pytest

from checks.columns.stem import folder, host_of, stem


@pytest.mark.parametrize(
    "url",
    [
        "http://a.gov.cn/tzgg",
        "http://a.gov.cn/tzgg/",
        "https://a.gov.cn/tzgg/index.html",
        "http://a.gov.cn/tzgg/index.shtml#top",
        "http://a.gov.cn/tzgg/default.aspx",
    ],
)
def test_one_list_has_one_stem(url):
    assert stem(url) == "//a.gov.cn/tzgg"


def test_other_pages_keep_theirs():
    urls = [f"http://a.gov.cn/{path}" for path in ("", "tzgg.html", "tzgg/index_1.html", "tzgg/?page=2", "xindex.html")]
    assert len({stem(url) for url in urls}) == len(urls)


def test_the_host_of_a_stem():
    assert host_of(stem("http://a.gov.cn:8000/tzgg/")) == "a.gov.cn:8000"
    assert host_of(stem("http://a.gov.cn:8000")) == "a.gov.cn:8000"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("http://a.gov.cn/tzgg/index.html", "http://a.gov.cn/tzgg/"),
        ("http://a.gov.cn/tzgg/", "http://a.gov.cn/tzgg/"),
        ("http://a.gov.cn/tzgg.html", "http://a.gov.cn/tzgg.html"),
        ("http://a.gov.cn/index.html?id=3", "http://a.gov.cn/index.html?id=3"),
    ],
)
def test_a_folder_has_one_form(url, expected):
    assert folder(url) == expected
