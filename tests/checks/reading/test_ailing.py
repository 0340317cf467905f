"""A server that goes down midway accuses nobody."""

from checks.artifacts import Fetch, Outcome
from checks.reading.ailing import excuse


def fetches(host, outcome, count, status=None, reason="", first=0):
    return [Fetch(f"http://{host}/{n}", outcome, status, reason=reason) for n in range(first, first + count)]


def test_single_failures_of_a_healthy_host_stay_dead():
    healthy = fetches("a.gov.cn", Outcome.OK, 100, 200) + fetches("a.gov.cn", Outcome.BROKEN, 10, 500, first=200)
    assert excuse(healthy, {}) == {}


def test_a_few_failures_prove_no_ailment():
    assert (
        excuse(fetches("a.gov.cn", Outcome.OK, 2, 200) + fetches("a.gov.cn", Outcome.BROKEN, 4, 503, first=9), {}) == {}
    )


def test_missing_pages_are_no_ailment_however_many():
    assert excuse(fetches("a.gov.cn", Outcome.BROKEN, 50, 404), {}) == {}


def test_a_host_that_never_took_a_connection_is_dead():
    assert excuse(fetches("gone.example", Outcome.BROKEN, 20, reason="refused"), {}) == {}


def test_one_hosts_ailment_excuses_no_other():
    other = fetches("b.gov.cn", Outcome.BROKEN, 1, 500)
    assert set(excuse(fetches("a.gov.cn", Outcome.BROKEN, 30, 503) + other, {})).isdisjoint({other[0].url})


def test_server_errors_all_over():
    excused = excuse(
        fetches("a.gov.cn", Outcome.OK, 1, 200) + fetches("a.gov.cn", Outcome.BROKEN, 30, 503, first=1), {}
    )
    assert len(excused) == 30
    assert {fetch.outcome for fetch in excused.values()} == {Outcome.RATE_LIMITED}


def test_refused_after_it_had_answered():
    down = fetches("a.gov.cn", Outcome.OK, 20, 200) + fetches(
        "a.gov.cn", Outcome.BROKEN, 20, reason="refused", first=50
    )
    assert len(excuse(down, {})) == 20


def test_a_host_that_comes_and_goes_accuses_nobody():
    seen = fetches("a.gov.cn", Outcome.OK, 20, 200) + fetches("a.gov.cn", Outcome.BROKEN, 2, 503, first=50)
    assert excuse(seen, {}) == {}
    assert excuse(seen, {"a.gov.cn": 2}) == {}, "a few accidents excuse no dead page"
    assert len(excuse(seen, {"a.gov.cn": 6})) == 2
    assert excuse(seen, {"b.gov.cn": 6}) == {}
