from datetime import date

import pytest

from checks.artifacts import Fetch, Outcome
from checks.context import Context
from checks.findings import Place
from checks.gathering.targets import Target
from checks.rules.links import broken_attachment, broken_link, private_address_link
from checks.subjects import LinkSubject

_PUBLIC = "http://www.a.gov.cn/"
_PLACES = (Place(_PUBLIC, "办公系统"),)


def _found(url, outcome=Outcome.PRIVATE_ADDRESS, start=_PUBLIC, rules=(private_address_link,)):
    target, context = Target(url, Fetch(url, outcome), _PLACES), Context(date(2026, 11, 23), start)
    return [finding for rule in rules for finding in rule.check(target, context)]


@pytest.mark.parametrize(
    ("url", "outcome", "start"),
    [
        ("http://8.8.8.8/", Outcome.OK, _PUBLIC),
        ("http://www.b.gov.cn/", Outcome.BROKEN, _PUBLIC),
        ("http://oa.a.gov.cn/", Outcome.PRIVATE_ADDRESS, _PUBLIC),  # outside it may be public
        ("http://10.a.gov.cn/", Outcome.PRIVATE_ADDRESS, _PUBLIC),
        ("http://www.local.gov.cn/", Outcome.TIMEOUT, _PUBLIC),
        ("http://localhost.cn/", Outcome.NAME_UNRESOLVED, _PUBLIC),
        ("http://172.32.0.1/", Outcome.TIMEOUT, _PUBLIC),
        ("http://192.169.1.1/", Outcome.TIMEOUT, _PUBLIC),
        ("http://203.0.113.7/", Outcome.PRIVATE_ADDRESS, _PUBLIC),
        ("http://192.168.1.8/", Outcome.OK, _PUBLIC),  # allowed by the profile, and it answered
        ("http://192.168.1.8/a.html", Outcome.BROKEN, "http://192.168.1.8/"),
        ("http://127.0.0.1:9000/", Outcome.PRIVATE_ADDRESS, "http://127.0.0.1:8000/"),
        ("http://localhost/a.html", Outcome.BROKEN, "http://localhost:8000/"),
        ("file:///C:/Temp/wps1.png", Outcome.MALFORMED, _PUBLIC),
        ("C:\\Temp\\wps1.png", Outcome.MALFORMED, _PUBLIC),
        ("http://[2001:db8::1]/", Outcome.TIMEOUT, _PUBLIC),
    ],
)
def test_innocent(url, outcome, start):
    assert not _found(url, outcome, start)


@pytest.mark.parametrize(
    "url",
    [
        "http://192.168.1.8/oa/",
        "http://10.0.0.5:8080/",
        "https://172.16.0.1/",
        "http://172.31.255.1/",
        "http://127.0.0.1/",
        "http://localhost:8080/sys/",
        "http://0.0.0.0/",
        "http://169.254.1.1/",
        "http://[::1]/",
        "http://[fd00::1]/",
        "http://[::ffff:192.168.0.1]/",
        "http://oa.local/",
        "http://3232235777/",
    ],
)
def test_an_address_of_an_inner_network(url):
    (fault,) = _found(url)
    assert fault.subject == LinkSubject(url)
    assert fault.places == _PLACES
    assert not fault.needs_review


@pytest.mark.parametrize("outcome", [Outcome.PRIVATE_ADDRESS, Outcome.BROKEN, Outcome.NAME_UNRESOLVED, Outcome.TIMEOUT])
@pytest.mark.parametrize("url", ["http://oa.local/", "http://192.168.1.8/a.doc", "http://localhost/a.html"])
def test_one_fault_is_one_finding_however_the_fetch_ended(url, outcome):
    assert len(_found(url, outcome, rules=(private_address_link, broken_link, broken_attachment))) == 1


def test_a_file_on_the_authors_computer_is_one_finding_of_the_broken_link():
    rules = (private_address_link, broken_link, broken_attachment)
    assert len(_found("file:///C:/Temp/wps1.png", Outcome.MALFORMED, rules=rules)) == 1
