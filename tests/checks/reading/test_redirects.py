from itertools import pairwise

import pytest

from checks.artifacts import Fetch, Outcome
from checks.reading.redirects import settle

HOST = "http://www.a.gov.cn"


def chain(*hops: str, last: Outcome = Outcome.OK, longest: int = 5, asked: bool = True) -> Fetch:
    """What becomes of the first of the hops; the last one answers with `last`."""
    urls = [HOST + hop for hop in hops]
    fetches = {url: Fetch(url, Outcome.REDIRECTED, 302, url, location=target) for url, target in pairwise(urls)}
    if asked:
        fetches.setdefault(urls[-1], Fetch(urls[-1], last, 200, urls[-1], reason="why"))
    return settle(fetches, longest)[urls[0]]


def test_fetches_that_do_not_redirect_are_left_alone():
    assert settle({HOST + "/": Fetch(HOST + "/", Outcome.OK)}, 5) == {}


@pytest.mark.parametrize(
    "hops", [("/old.html", "/new.html"), ("/", "/index.html"), ("/a", "/"), ("/1", "/2", "/3", "/4")]
)
def test_a_chain_that_ends_well(hops):
    settled = chain(*hops)
    assert (settled.outcome, settled.final_url) == (Outcome.REDIRECTED, HOST + hops[-1])


@pytest.mark.parametrize(
    "last", [Outcome.BROKEN, Outcome.SOFT404, Outcome.BLOCKED, Outcome.AUTH_REQUIRED, Outcome.TIMEOUT]
)
def test_a_chain_is_what_its_end_is(last):
    settled = chain("/a.html", "/b.html", "/404.html", last=last)
    assert (settled.outcome, settled.reason, settled.final_url) == (last, "why", HOST + "/404.html")


@pytest.mark.parametrize("home", ["/", "/index.html", "/default.aspx"])
def test_a_deep_page_that_falls_home_has_lost_its_content(home):
    assert chain("/gk/t1.html", home).outcome is Outcome.MOVED_HOME


@pytest.mark.parametrize(
    "hops", [("/a.html", "/b.html", "/a.html"), ("/a.html", "/a.html"), ("/1", "/2", "/3", "/4", "/5", "/6", "/7")]
)
def test_chains_without_an_end(hops):
    assert chain(*hops, longest=4).outcome is Outcome.REDIRECT_LOOP


def test_a_chain_that_leaves_what_is_asked_is_not_judged():
    assert chain("/a.html", "/b.html", asked=False).outcome is Outcome.OUT_OF_SCOPE
