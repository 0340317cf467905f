"""A firewall that turns the inspection away midway: nothing more is asked, and the ledger stays as it is."""

import pytest

from crawler.demo.server import Reply
from tests.website.fenced import CHALLENGE, REFUSAL, Fenced
from tests.website.website import Website, html, links, online

_COUNT = 150
_PAGES = [f"/gzdt/{number}.html" for number in range(_COUNT)]
_NOT_KEPT = ("rechecked",)


@pytest.fixture
def site():
    """A healthy site: a dead link, a misspelt word, and articles that differ."""
    articles = {path: html(f"<h1>第{path}号通知</h1><p>这一页内容完整，编号{path}。</p>") for path in _PAGES}
    articles[_PAGES[-1]] = html("<h1>关于开展检查的通知</h1><p>县里统一布署，各单位抓好落实。</p>")
    return Website({"/": links("/gone.html", *_PAGES), **articles})


def _kept(zicha):
    return [{name: value for name, value in entry.items() if name not in _NOT_KEPT} for entry in zicha.entries()]


def test_odd_paths_that_are_refused_to_everybody_stop_nothing(zicha, site):
    odd = [f"/ewebeditor/{number}.asp" for number in range(12)]
    site.answers |= {"/": links(*odd, "/gone.html", *_PAGES), **dict.fromkeys(odd, REFUSAL)}
    with online(site) as server:
        zicha("run", server.url)
    assert zicha.run_file()["status"] != "blocked"
    assert set(_PAGES) <= set(site.paths)
    assert {"broken_link", "misspelled_word"} <= {entry["rule"] for entry in zicha.entries()}


def test_an_occasional_captcha_stops_nothing(zicha, site):
    asked = iter(range(10_000))
    for path in _PAGES[:-1]:
        page = site.answers[path]
        site.answers[path] = lambda method, page=page: REFUSAL if next(asked) % 25 == 24 else page
    with online(site) as server:
        assert zicha("run", server.url).code == 1
    assert zicha.run_file()["status"] == "ok"


@pytest.mark.parametrize(
    ("wall", "grumble"),
    [(CHALLENGE, None), (REFUSAL, None), (REFUSAL, Reply(404)), (CHALLENGE, Reply(500)), (Reply(429), None)],
    ids=["412", "403", "404 before 403", "500 before 412", "429"],
)
def test_nothing_is_booked_nothing_closes_and_nobody_is_bothered_any_more(zicha, site, wall, grumble):
    with online(site) as server:
        assert zicha("run", server.url).code == 1
        before = _kept(zicha)
        server.site = fenced = Fenced(site, 40, wall, grumble)
        ended = zicha("run", server.url, "--set", "retries=0")
    assert ended.code == 3, ended.out + ended.err
    assert zicha.run_file()["status"] == "blocked"
    assert "中途开始拒绝访问" in ended.out
    assert _kept(zicha) == before
    assert fenced.turned_away < 40
    outcomes = {path: zicha.outcomes().get(f"{server.url}{path[1:]}") for path in ["/gone.html", *_PAGES]}
    assert set(outcomes.values()) <= {"ok", "blocked", "broken"}
    assert list(outcomes.values()).count("broken") <= 1
    assert list(outcomes.values()).count("blocked") > _COUNT - 60


def test_the_next_run_goes_on_as_if_nothing_had_happened(zicha, site):
    with online(site) as server:
        assert zicha("run", server.url).code == 1
        before = _kept(zicha)
        server.site = Fenced(site, 40, CHALLENGE)
        zicha("run", server.url)
        server.site = site
        assert zicha("run", server.url).code == 0
    assert zicha.run_file()["status"] == "ok"
    assert [entry["state"] for entry in _kept(zicha)] == [entry["state"] for entry in before]
