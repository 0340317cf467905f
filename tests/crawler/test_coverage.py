"""What a run may be called."""

import pytest

from checks.artifacts import Fetch, Outcome
from crawler.coverage import NO_INTERNET, assess

_HOST = "www.shili.example"
_HOME = f"http://{_HOST}/"
_WAIBU = "http://www.waibu.example/"


def _page(url=_HOME):
    return Fetch(url, Outcome.OK, 200, page=True)


def _pages(count):
    return [_page(), *(_page(f"{_HOME}{number}.html") for number in range(count - 1))]


def _failed(count, outcome, status=None):
    return [Fetch(f"{_HOME}x{number}.html", outcome, status) for number in range(count)]


def _assess(fetches, linked=(), **crawl):
    own = frozenset({_HOST})
    return assess(fetches, frozenset(linked), own, _HOME, 3, {"stopped": False, "unreadable": ()} | crawl)


@pytest.mark.parametrize(
    ("fetches", "crawl", "status", "note"),
    [
        (_pages(20), {}, "ok", ""),
        (_pages(20) + _failed(15, Outcome.BROKEN, 404), {}, "ok", ""),
        (_pages(20) + _failed(1, Outcome.TIMEOUT), {}, "ok", ""),
        (_pages(20) + _failed(2, Outcome.TIMEOUT), {}, "partial", "有2个本站地址"),
        (_pages(20) + _failed(3, Outcome.RATE_LIMITED, 429), {}, "partial", "有3个本站地址"),
        (_pages(20) + _failed(8, Outcome.BLOCKED, 412), {}, "partial", "有8个本站地址"),
        (_pages(20) + _failed(9, Outcome.BLOCKED, 412), {}, "blocked", "拦截了9个页面"),
        (_pages(20), {"stopped": True}, "partial", "中途停止"),
        ([*_pages(20), Fetch(f"{_HOME}21.html", Outcome.EXCLUDED, reason="max_pages")], {}, "partial", "max_pages"),
        ([*_pages(20), Fetch(f"{_HOME}x.html", Outcome.BLOCKED, reason="host_blocked")], {}, "blocked", "中途开始拒绝"),
        (
            [*_pages(20), Fetch(f"{_HOME}x.html", Outcome.BLOCKED, 302, reason="host_blocked", location=_WAIBU)],
            {},
            "ok",
            "",
        ),
        ([*_pages(20), Fetch(f"{_HOME}rili?d=1", Outcome.EXCLUDED, reason="trap")], {}, "ok", ""),
        (_pages(20), {"unreadable": [_HOST]}, "invalid", "robots.txt"),
        (_pages(20), {"unreadable": ["bumen.example.gov.cn"]}, "partial", "bumen.example.gov.cn 的 robots.txt"),
        ([Fetch(_HOME, Outcome.ROBOTS_EXCLUDED)], {"unreadable": [_HOST]}, "invalid", "robots.txt 无法读取"),
        ([Fetch(_HOME, Outcome.ROBOTS_EXCLUDED)], {"unreadable": [_HOST], "silent": True}, "invalid", "网站没有回应"),
        ([Fetch(_HOME, Outcome.ROBOTS_EXCLUDED)], {}, "invalid", "robots.txt 不允许访问首页"),
        ([], {}, "invalid", "首页没有得到回应"),
        ([Fetch(_HOME, Outcome.TIMEOUT)], {}, "invalid", "访问超时"),
        ([Fetch(_HOME, Outcome.NAME_UNRESOLVED)], {}, "invalid", "域名无法解析"),
        ([Fetch(_HOME, Outcome.BROKEN, 503)], {}, "invalid", "503"),
        ([Fetch(_HOME, Outcome.OK, 200)], {}, "invalid", "首页"),
        ([Fetch(_HOME, Outcome.BLOCKED, 521)], {}, "blocked", "拦截"),
        ([Fetch(_HOME, Outcome.REDIRECTED, 302), _page(f"{_HOME}index.html")], {}, "ok", ""),
    ],
)
def test_the_status_and_its_reason(fetches, crawl, status, note):
    covered = _assess(fetches, **crawl)
    assert covered.status == status
    assert note in "".join(covered.notes)
    assert bool(covered.notes) is bool(note)


@pytest.mark.parametrize(
    ("outside", "told"),
    [
        ([], False),
        ([Fetch(_WAIBU, Outcome.OK, 200)], False),
        ([Fetch(_WAIBU, Outcome.BROKEN, 404)], False),
        ([Fetch(_WAIBU, Outcome.TIMEOUT), Fetch("http://lingwai.example/", Outcome.OK, 200)], False),
        ([Fetch("http://192.168.1.8/oa/", Outcome.PRIVATE_ADDRESS)], False),
        ([Fetch("http://waibu.example/logout", Outcome.EXCLUDED)], False),
        ([Fetch("htpp://waibu.example/", Outcome.MALFORMED)], False),
        ([Fetch(_WAIBU, Outcome.NAME_UNRESOLVED), Fetch("http://lingwai.example/", Outcome.TIMEOUT)], True),
        ([Fetch(_WAIBU, Outcome.TIMEOUT), Fetch("http://192.168.1.8/", Outcome.PRIVATE_ADDRESS)], True),
    ],
)
def test_without_internet_external_links_are_said_to_be_unchecked(outside, told):
    covered = _assess([*_pages(5), *outside], [fetch.url for fetch in outside])
    assert (covered.notes[:1] == (NO_INTERNET,)) is told
    assert covered.status == "ok"


def test_links_that_were_not_reached_say_nothing_about_the_internet():
    covered = _assess(_pages(5), [_WAIBU], stopped=True)
    assert NO_INTERNET not in covered.notes


def test_a_page_under_both_schemes_is_one_page():
    twin = _page(_HOME.replace("http:", "https:"))
    assert _assess([*_pages(5), twin]).coverage["pages"] == 5


def test_the_figures():
    fetches = [*_pages(3), Fetch(f"{_HOME}x", Outcome.BROKEN, 404), Fetch(_WAIBU, Outcome.TIMEOUT)]
    linked = [fetch.url for fetch in fetches] + [f"{_HOME}unasked.html"]
    covered = _assess(fetches, linked)
    assert covered.coverage == {"pages": 3, "links": 6, "columns": 3, "hosts": {"expected": 2, "reached": 1}}
    assert covered.figures == {"alive": 3, "dead": 1, "warn": 0, "unverified": 1, "not_checked": 1}
    assert sum(covered.figures.values()) == covered.coverage["links"]
