"""What tells a page from every other: what does not comes first."""

import pytest

from checks.artifacts import Fetch, Outcome
from checks.drift import NAME, TITLE
from checks.own_marks import own_marks

ROOT = "https://www.example.gov.cn"


def _marks(*pages):
    """Of the first of these (path, title)."""
    fetches = [Fetch(f"{ROOT}{path}", Outcome.OK, 200, page=True, title=title) for path, title in pages]
    address = fetches[0].url.removeprefix("https:")
    return own_marks({fetch.url: fetch for fetch in fetches}, {address})[address]


@pytest.mark.parametrize(
    "path",
    ["/a/index.html", "/a/", "/a/20260301.html", "/a/t20260301_12.html", "/a/1234.html", "/2026/3/12345/index.html"],
)
def test_a_name_without_a_number_of_its_own_says_nothing(path):
    assert NAME not in _marks((path, ""))


@pytest.mark.parametrize("title", ["", "通知公告", " 通 知\n公 告 "])
def test_a_short_title_says_nothing(title):
    assert TITLE not in _marks(("/a", title))


def test_what_two_pages_bear_is_nobodys_own():
    title = "示例县人民政府门户网站"
    assert _marks(("/a/art_1_12345.html", title), ("/b/art_1_12345.html", "示例县人民政府 门户网站")) == {}


def test_a_page_that_nobody_asked_about_is_left_out():
    assert own_marks({}, {"//www.example.gov.cn/a"}) == {}


def test_folder_scheme_and_extension_do_not_count():
    one, other = (_marks((path, "关于防汛工作的通知")) for path in ("/a/art_1_12345.html", "/b/c/art_1_12345.shtml"))
    assert one == other
    assert set(one) == {NAME, TITLE}


def test_two_queries_are_two_names():
    assert _marks(("/show.jsp?id=12345", ""))[NAME] != _marks(("/show.jsp?id=12346", ""))[NAME]


def test_the_old_address_of_a_page_takes_nothing_from_the_new():
    new = Fetch(f"{ROOT}/b/art_1_12345.shtml", Outcome.OK, 200, page=True)
    gone = Fetch(f"{ROOT}/a/art_1_12345.html", Outcome.BROKEN, 404)
    leads = Fetch(f"{ROOT}/c/art_1_12345.html", Outcome.REDIRECTED, 301, new.url)
    address = new.url.removeprefix("https:")
    assert set(own_marks({one.url: one for one in (new, gone, leads)}, {address})[address]) == {NAME}


def test_only_digests_are_kept():
    assert {len(mark) for mark in _marks(("/art_1_12345.html", "关于防汛工作的通知")).values()} == {12}
