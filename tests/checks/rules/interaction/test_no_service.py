from datetime import date

import pytest

from checks.context import Context
from checks.findings import Severity
from checks.gathering.services import ServiceOffer
from checks.rules.interaction.no_service import RULE, check


def judged(state):
    return list(check(ServiceOffer("a.gov.cn", "http://a.gov.cn/", state, 60), Context(date(2026, 11, 23), "")))


@pytest.mark.parametrize("state", ["found", "unknown"])
def test_innocent(state):
    assert judged(state) == []


def test_nothing_on_the_whole_site():
    (finding,) = judged("missing")
    assert "60个页面" in finding.message
    assert (finding.needs_review, RULE.severity) == (True, Severity.VETO)
