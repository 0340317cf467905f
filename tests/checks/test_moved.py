"""Which page leads to which."""

from checks.artifacts import Fetch, Outcome
from checks.moved import moved

ROOT = "https://www.example.gov.cn"
KEY = "//www.example.gov.cn"


def _fetches(*fetches):
    return {fetch.url: fetch for fetch in fetches}


def _page(path):
    return Fetch(f"{ROOT}{path}", Outcome.OK, 200, page=True)


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
