from dataclasses import replace
from datetime import date

import pytest

from checks.context import Context
from checks.gathering.yearly_duties import YearlyDuty
from checks.rules.elements.yearly_report_missing import RULE, check

HOME = "http://www.a.gov.cn/"
CONTEXT = Context(date(2026, 11, 23), HOME)
MISSING = YearlyDuty("www.a.gov.cn", HOME, 2025, date(2026, 1, 31), "missing", certain=True)


def found(**more):
    return list(check(replace(MISSING, **more), CONTEXT))


@pytest.mark.parametrize("more", [{"state": "found"}, {"state": "unknown", "reason": "栏目未能读取"}, {"last": False}])
def test_innocent(more):
    assert not found(**more)


@pytest.mark.parametrize(("certain", "says"), [(True, "网站上有2024年的年报"), (False, "没有见到近两年的年报")])
def test_missing(certain, says):
    (fault,) = found(certain=certain)
    assert says in fault.message
    assert "应于2026-01-31前公布" in fault.message
    assert fault.needs_review is not certain


def test_only_the_report_settles_it():
    assert RULE.settles(replace(MISSING, state="found"))
    assert not RULE.settles(replace(MISSING, state="unknown"))
    assert not RULE.settles(replace(MISSING, last=False))
