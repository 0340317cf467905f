"""One silence accuses nobody; two, an hour apart, do."""

import pytest

from checks.artifacts import Fetch, Outcome
from checks.reading.silence import confirm, silent

OWN = {"www.a.gov.cn"}
GONE = "http://gone.example/x"
NOW, HALF_AN_HOUR_AGO, YESTERDAY = (f"2026-11-{at}+08:00" for at in ("23T02:00:00", "23T01:30:00", "22T02:00:00"))
ELSEWHERE = Fetch("http://b.example/", Outcome.OK, 200, at=NOW)


def asked(outcome=Outcome.TIMEOUT, url=GONE, at=NOW):
    return Fetch(url, outcome, reason="timeout", at=at)


@pytest.mark.parametrize("outcome", [outcome for outcome in Outcome if outcome not in ("timeout", "name_unresolved")])
def test_only_silence_is_confirmed(outcome):
    assert confirm([asked(outcome), ELSEWHERE], {GONE: YESTERDAY}, OWN) == {}


def test_the_first_silence_is_only_remembered():
    assert confirm([asked(), ELSEWHERE], {}, OWN) == {}
    assert silent([asked(), ELSEWHERE]) == {GONE: NOW}


def test_the_same_outage_is_no_second_silence():
    assert confirm([asked(), ELSEWHERE], {GONE: HALF_AN_HOUR_AGO}, OWN) == {}


def test_what_was_not_asked_was_not_silent():
    assert silent([asked(at="")]) == confirm([asked(at=""), ELSEWHERE], {GONE: YESTERDAY}, OWN) == {}


def test_without_internet_nothing_outside_is_confirmed():
    ours = Fetch("http://www.a.gov.cn/", Outcome.OK, 200, at=NOW)
    assert confirm([asked(), ours], {GONE: YESTERDAY}, OWN) == {}


@pytest.mark.parametrize("outcome", [Outcome.TIMEOUT, Outcome.NAME_UNRESOLVED])
def test_silent_again_a_day_later(outcome):
    found = confirm([asked(outcome), ELSEWHERE], {GONE: YESTERDAY}, OWN)
    assert (found[GONE].outcome, found[GONE].reason) == (Outcome.BROKEN, "timeout_confirmed")


def test_our_own_page_needs_no_other_host():
    page = "http://www.a.gov.cn/slow.html"
    assert confirm([asked(url=page)], {page: YESTERDAY}, OWN)[page].outcome is Outcome.BROKEN
