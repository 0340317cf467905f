"""To whom hosts belong."""

import pytest

from checks.reading.domains import below, domain


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("www.daozhen.gov.cn", "daozhen.gov.cn"),
        ("a.b.daozhen.gov.cn", "daozhen.gov.cn"),
        ("daozhen.gov.cn", "daozhen.gov.cn"),
        ("www.x.com.cn", "x.com.cn"),
        ("www.x.gd.cn", "x.gd.cn"),
        ("www.x.cn", "x.cn"),
        ("www.x.com", "x.com"),
        ("cdn.js.x.com", "x.com"),
        ("www.x.co.uk", "x.co.uk"),
        ("localhost", "localhost"),
        ("10.1.2.3", "10.1.2.3"),
        ("[::1]", "[::1]"),
        ("www.x.com.", "x.com"),
        ("", ""),
    ],
)
def test_the_registered_domain(host, expected):
    assert domain(host) == expected


@pytest.mark.parametrize(("host", "expected"), [("gov.cn", True), ("a.gov.cn", True), ("agov.cn", False), ("", False)])
def test_a_host_lies_below_a_domain_by_whole_labels(host, expected):
    assert below(host, frozenset({"gov.cn"})) is expected
