"""What is asked for, and what is not."""

from pathlib import Path

import pytest

from checks.artifacts import Fetch, Outcome
from checks.reading.responses import Answer
from crawler.fetching.robots import Robots
from crawler.spiders.errand import Errand
from crawler.spiders.frontier import Frontier
from crawler.spiders.plan import CrawlPlan

_HOME = "http://www.shili.example/"
_OUTSIDE = "http://www.waibu.example/"


def _frontier(**changes):
    return Frontier(CrawlPlan(folder=Path(), memory=Path(), start=_HOME, **changes))


def _decided(decision):
    return (decision.outcome, decision.reason) if isinstance(decision, Fetch) else decision


def test_a_page_of_ours_is_fetched_once():
    frontier = _frontier()
    assert frontier.admit(_HOME, Errand.PAGE) is Errand.PAGE
    assert frontier.admit(_HOME, Errand.PAGE) is None
    assert frontier.size == 1


@pytest.mark.parametrize(
    ("url", "wanted", "errand"),
    [
        (f"{_HOME}gzdt/1001.html", Errand.PAGE, Errand.PAGE),
        (f"{_HOME}fujian/1.pdf", Errand.PAGE, Errand.ATTACHMENT),
        (f"{_HOME}fujian/1.mp4", Errand.PAGE, Errand.PROBE),
        (f"{_OUTSIDE}fujian/1.pdf", Errand.PAGE, Errand.PROBE),
        (f"{_HOME}images/logo.png", Errand.PROBE, Errand.PROBE),
        (f"{_HOME}inc/foot.html", Errand.FRAGMENT, Errand.FRAGMENT),
        (f"{_OUTSIDE}index.html", Errand.PAGE, Errand.PROBE),
        (f"{_OUTSIDE}foot.html", Errand.FRAGMENT, Errand.PROBE),
        ("http://www.shili.example:8080/", Errand.PAGE, Errand.PROBE),
        ("http://shili.example/", Errand.PAGE, Errand.PROBE),
        ("http://xxgk.shili.example/", Errand.PAGE, Errand.PAGE),
    ],
)
def test_what_is_ours_is_read_and_the_rest_is_only_asked_for(url, wanted, errand):
    assert _frontier(scope=("xxgk.shili.example",)).admit(url, wanted) is errand


@pytest.mark.parametrize("path", ["user/logout", "wz?act=delete&id=1", "del?id=2", "sign-out.html"])
def test_what_might_act_is_never_asked(path):
    assert _decided(_frontier().admit(_HOME + path, Errand.PAGE)) == (Outcome.EXCLUDED, "acts")


@pytest.mark.parametrize("path", ["delta/1.html", "model.html", "tzgg/logoutpost.html", "removed-houses.html"])
def test_words_that_only_look_like_acts_are_asked(path):
    assert _frontier().admit(_HOME + path, Errand.PAGE) is Errand.PAGE


def test_robots_of_a_host_hold_for_that_host_only():
    frontier = _frontier(scope=("xxgk.shili.example",))
    forbidding = Answer(_HOME, 200, {}, b"User-agent: *\nDisallow: /nei/")
    frontier.robots["www.shili.example"] = Robots.from_answer(forbidding, "zicha")
    frontier.robots["xxgk.shili.example"] = Robots.everything("zicha")
    assert _decided(frontier.admit(f"{_HOME}nei/1.html", Errand.PAGE)) == (Outcome.ROBOTS_EXCLUDED, "robots")
    assert frontier.admit("http://xxgk.shili.example/nei/1.html", Errand.PAGE) is Errand.PAGE
    assert frontier.admit(f"{_OUTSIDE}nei/1.html", Errand.PAGE) is Errand.PROBE


@pytest.mark.parametrize(
    ("path", "trap"),
    [
        ("a/b/c/1.html", False),
        ("2026/2026/2026/1.html", False),
        ("zwgk/xxgk/zwgk/1.html", False),
        ("gzdt/gzdt/gzdt/1.html", True),
        ("a/b/a/b/a/b/1.html", True),
        ("/".join("abcdefghijklmnopqrstuvw"), True),
    ],
)
def test_a_path_that_feeds_on_itself_is_a_trap(path, trap):
    expected = (Outcome.EXCLUDED, "trap") if trap else Errand.PAGE
    assert _decided(_frontier().admit(_HOME + path, Errand.PAGE)) == expected


def test_no_more_pages_than_wanted():
    frontier = _frontier(max_pages=2)
    decisions = [_decided(frontier.admit(f"{_HOME}{number}.html", Errand.PAGE)) for number in range(3)]
    assert decisions == [Errand.PAGE, Errand.PAGE, (Outcome.EXCLUDED, "max_pages")]
    assert frontier.admit(f"{_HOME}1.pdf", Errand.PAGE) is Errand.ATTACHMENT


def test_a_host_is_left_alone_after_three_silences_and_its_addresses_are_not_called_dead():
    frontier = _frontier()
    for number in range(2):
        frontier.was_silent(f"{_OUTSIDE}{number}", Outcome.BROKEN)
        assert frontier.admit(f"{_OUTSIDE}{number}/yi", Errand.PAGE) is Errand.PROBE
    frontier.was_silent(f"{_OUTSIDE}2", Outcome.BROKEN)
    assert _decided(frontier.admit(f"{_OUTSIDE}3", Errand.PAGE)) == (Outcome.TIMEOUT, "host_silent")
    assert frontier.admit("http://www.lingwai.example/", Errand.PAGE) is Errand.PROBE


def test_a_host_that_turned_us_away_stays_closed_when_the_crawl_goes_on_after_a_kill():
    frontier = _frontier()
    frontier.recall(Fetch(f"{_HOME}1.html", Outcome.BLOCKED, 412, reason="host_blocked"))
    assert _decided(frontier.admit(f"{_HOME}2.html", Errand.PAGE)) == (Outcome.BLOCKED, "host_blocked")
    assert frontier.admit(_OUTSIDE, Errand.PAGE) is Errand.PROBE


def test_an_unknown_name_is_asked_once():
    frontier = _frontier()
    frontier.was_silent(_OUTSIDE, Outcome.NAME_UNRESOLVED)
    assert _decided(frontier.admit(f"{_OUTSIDE}1", Errand.PAGE)) == (Outcome.NAME_UNRESOLVED, "host_silent")


def test_without_a_size_attachments_are_only_asked_for():
    assert _frontier(attachment_size=0).admit(f"{_HOME}1.pdf", Errand.PAGE) is Errand.PROBE
