"""Which page leads to which, and which titles are a page's own."""

from checks.artifacts import Fetch, Outcome
from checks.moved import moved
from checks.own_titles import own_titles

ROOT = "https://www.example.gov.cn"
KEY = "//www.example.gov.cn"


def _fetches(*fetches):
    return {fetch.url: fetch for fetch in fetches}


def _page(path, title=""):
    return Fetch(f"{ROOT}{path}", Outcome.OK, 200, page=True, title=title)


def _leads(path, end, outcome=Outcome.REDIRECTED):
    return Fetch(f"{ROOT}{path}", outcome, 301, f"{ROOT}{end}")


def test_what_was_not_asked_for_has_not_moved():
    assert moved(_fetches(_leads("/a", "/b"), _page("/b")), ()) == {}


def test_the_home_page_a_foreign_page_and_a_file_are_no_new_address():
    fetches = _fetches(
        _leads("/a", "/", Outcome.MOVED_HOME), _page("/"), _leads("/b", "/elsewhere"), _leads("/c", "/c.pdf")
    )
    assert moved(fetches, [f"{KEY}/a", f"{KEY}/b", f"{KEY}/c"]) == {}


def test_a_catch_all_is_no_new_address():
    fetches = _fetches(_leads("/a", "/all"), _leads("/b", "/all"), _page("/all"))
    assert moved(fetches, [f"{KEY}/a", f"{KEY}/b"]) == {}


def test_another_scheme_is_the_same_address():
    plain = Fetch("http://www.example.gov.cn/a", Outcome.REDIRECTED, 301, f"{ROOT}/a")
    assert moved(_fetches(plain, _page("/a")), [f"{KEY}/a"]) == {}


def test_one_page_that_leads_to_one_page():
    assert moved(_fetches(_leads("/a", "/b"), _page("/b")), [f"{KEY}/a"]) == {f"{KEY}/a": f"{KEY}/b"}


def test_titles_that_are_short_or_shared_are_nobodys_own():
    fetches = _fetches(
        _page("/a", "通知公告"), _page("/b", "示例县人民政府门户网站"), _page("/c", "示例县人民政府 门户网站")
    )
    assert own_titles(fetches, {f"{KEY}/a", f"{KEY}/b", f"{KEY}/c"}) == {}


def test_a_title_of_its_own_is_kept_as_a_digest():
    fetches = _fetches(_page("/a", "关于防汛工作的通知"), _page("/b", "示例县人民政府门户网站"))
    (told,) = own_titles(fetches, {f"{KEY}/a"}).values()
    assert len(told) == 12
    assert "防汛" not in told
