from datetime import date

import pytest

from checks.artifacts import Fetch, Outcome
from checks.context import Context
from checks.gathering.hosts import Host
from checks.rules.safety.untrusted_certificate import RULE, check
from checks.subjects import SiteSubject

CONTEXT = Context(date(2026, 11, 23), "https://www.a.gov.cn/")
URL = "https://www.a.gov.cn/"
SURE = ("tls_expired", "tls_not_yet_valid", "tls_self_signed", "tls_wrong_host", "tls")
DOUBTFUL = ("tls_unknown_issuer", "tls_legacy", "tls_handshake")


def host(trouble: str, alive: bool = False) -> Host:
    outcome = Outcome.TLS_PROBLEM if trouble else Outcome.OK
    fetch = Fetch(URL, outcome, 200, URL, reason=trouble, at="2026-11-23T02:00:00+08:00")
    return Host("www.a.gov.cn", trouble, fetch, alive)


def judged(trouble: str):
    return list(check(host(trouble), CONTEXT))


def test_a_certificate_in_order_is_fine_and_settles():
    assert judged("") == []
    assert RULE.settles(host("", alive=True))


def test_without_any_living_page_nothing_is_settled():
    assert not RULE.settles(host(""))


@pytest.mark.parametrize("trouble", [*SURE, *DOUBTFUL])
def test_one_host_is_one_finding(trouble):
    (finding,) = judged(trouble)
    assert finding.subject == SiteSubject("www.a.gov.cn")
    assert [place.page for place in finding.places] == [URL]
    assert finding.message.startswith("www.a.gov.cn 的")
    assert finding.suggestion.endswith("。")
    assert finding.evidence.startswith("2026-11-23T02:00:00+08:00 以 GET 方式访问，")


@pytest.mark.parametrize("trouble", DOUBTFUL)
def test_what_may_be_the_askers_fault_is_for_a_person(trouble):
    assert [finding.needs_review for finding in judged(trouble)] == [True]


@pytest.mark.parametrize("trouble", SURE)
def test_what_the_certificate_itself_says_is_sure(trouble):
    assert [finding.needs_review for finding in judged(trouble)] == [False]


def test_each_trouble_has_its_own_words():
    said = {judged(trouble)[0].message for trouble in (*SURE, *DOUBTFUL)}
    assert len(said) == len(SURE) + len(DOUBTFUL)
