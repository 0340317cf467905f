from datetime import date

import pytest

from checks.artifacts import Fetch, Outcome
from checks.context import Context
from checks.gathering.hosts import gather
from checks.survey import Survey

START = "https://www.a.gov.cn/"
CONTEXT = Context(date(2026, 11, 23), START)


def fetch(url, outcome=Outcome.OK, reason="", status=200, **more):
    return Fetch(url, outcome, status, url, reason=reason, **more)


def hosts(*fetches):
    survey = Survey(START, {one.url: one for one in fetches}, lambda name: iter(()), lambda: iter(()))
    return {host.name: host for host in gather(survey, CONTEXT)}


def test_sessions_in_order_are_proof():
    found = hosts(fetch(START, page=True), fetch(f"{START}a.pdf"))
    assert (found["www.a.gov.cn"].trouble, found["www.a.gov.cn"].conclusive) == ("", True)


def test_a_host_that_was_only_asked_in_the_clear_is_no_subject():
    assert hosts(fetch("http://www.a.gov.cn/", page=True)) == {}


def test_other_peoples_certificates_are_not_ours():
    outside = fetch("https://www.b.gov.cn/", Outcome.TLS_PROBLEM, "tls_expired", None)
    assert list(hosts(fetch(START, page=True), outside)) == ["www.a.gov.cn"]


@pytest.mark.parametrize("reason", ["timeout", "refused", "dns"])
def test_silence_says_nothing_of_certificates(reason):
    assert hosts(fetch(START, Outcome.TIMEOUT, reason, None)) == {}


def test_a_dead_answer_alone_is_no_proof_of_order():
    """Its reason tells of the answer, not of the session."""
    assert not hosts(fetch(START, Outcome.BROKEN, "http_404", 404))["www.a.gov.cn"].conclusive


def test_one_refused_session_among_granted_ones_is_no_fault():
    busy = fetch(f"{START}a.html", Outcome.TLS_PROBLEM, "tls_handshake", None)
    assert hosts(fetch(START, page=True), busy)["www.a.gov.cn"].trouble == ""


def test_a_redirect_does_not_inherit_the_fault_of_its_target():
    told = fetch(f"{START}a", Outcome.TLS_PROBLEM, "tls_expired", 302, location="https://b.gov.cn/")
    assert hosts(fetch(START, page=True), told)["www.a.gov.cn"].trouble == ""


def test_a_redirect_tells_of_its_own_session():
    told = fetch(START, Outcome.REDIRECTED, "tls_expired", 302, location="http://www.a.gov.cn/")
    assert hosts(told)["www.a.gov.cn"].trouble == "tls_expired"


def test_every_host_with_trouble_is_one_subject():
    trouble = ("tls_wrong_host", 200)
    found = hosts(
        fetch(START, Outcome.TLS_PROBLEM, *trouble, page=True),
        fetch(f"{START}a.html", Outcome.TLS_PROBLEM, *trouble, page=True),
        fetch("https://zwgk.a.gov.cn/", Outcome.TLS_PROBLEM, *trouble, page=True),
    )
    assert {name: host.trouble for name, host in found.items()} == {
        "www.a.gov.cn": "tls_wrong_host",
        "zwgk.a.gov.cn": "tls_wrong_host",
    }
    assert not found["www.a.gov.cn"].conclusive


def test_a_start_that_grants_no_session_at_all_is_a_fault():
    assert hosts(fetch(START, Outcome.TLS_PROBLEM, "tls_handshake", None))["www.a.gov.cn"].trouble == "tls_handshake"
