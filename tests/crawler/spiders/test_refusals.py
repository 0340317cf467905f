"""When a host is suspected to turn us away."""

import pytest

from checks.artifacts import Fetch, Outcome
from crawler.spiders.refusals import Refusals

_HOST = "http://www.shili.example/"


def _seen(outcomes, refusals=None):
    """For each answer whether it raised the suspicion. p: page, n: not found, t: time-out, b: blocked, l: limited."""
    kinds = {
        "p": {"outcome": Outcome.OK, "page": True},
        "n": {"outcome": Outcome.BROKEN, "status": 404},
        "t": {"outcome": Outcome.TIMEOUT},
        "b": {"outcome": Outcome.BLOCKED},
        "l": {"outcome": Outcome.RATE_LIMITED},
    }
    refusals = refusals or Refusals()
    return [refusals.saw(Fetch(f"{_HOST}{number}.html", **kinds[one])) for number, one in enumerate(outcomes)]


@pytest.mark.parametrize(
    "answers",
    [
        "p" * 100,
        "pppp" + "n" * 50,
        "pppp" + "t" * 50,
        "ppppb" * 3 + "pppppb" * 20,  # an occasional captcha
        "bbbb" + "p" * 100,
        ("p" * 17 + "bbbb") * 10,
    ],
)
def test_innocent(answers):
    assert not any(_seen(answers))


@pytest.mark.parametrize("answers", ["bbbbb", "ppppppbbbbb", "pbpbpbpbpb", "lllll", "pppblblb", "pnnbnnbtttbbnb"])
def test_five_of_twenty_raise_it(answers):
    assert _seen(answers) == [False] * (len(answers) - 1) + [True]


def test_a_wall_that_everybody_is_sent_to_counts_for_each_of_them():
    refusals = Refusals()
    refusals.saw(Fetch(f"{_HOST}yanzheng", Outcome.BLOCKED))
    sent = [refusals.saw(Fetch(f"{_HOST}{n}", Outcome.REDIRECTED, location=f"{_HOST}yanzheng")) for n in range(4)]
    assert sent == [False, False, False, True]


def test_who_was_acquitted_is_suspected_later():
    refusals = Refusals()
    assert _seen("bbbbb", refusals)[-1]
    refusals.acquit()
    assert _seen("b" * 10, refusals) == [False] * 9 + [True]
    refusals.acquit()
    refusals.acquit()
    assert _seen("b" * 20, refusals) == [False] * 19 + [True]


def test_what_failed_before_the_first_refusal_is_doubtful_and_what_was_alive_is_not():
    refusals = Refusals()
    _seen("ppnntbpbb", refusals)
    assert [fetch.url.removeprefix(_HOST) for fetch in refusals.doubtful] == [f"{n}.html" for n in (2, 3, 4, 5, 7, 8)]
    assert refusals.good == f"{_HOST}6.html"
