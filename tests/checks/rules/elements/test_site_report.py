from dataclasses import replace
from datetime import date

import pytest

from checks.context import Context
from checks.gathering.site_reports import SiteReport
from checks.rules.elements.site_report import RULE, check

HOME = "http://www.a.gov.cn/"
CONTEXT = Context(date(2026, 11, 23), HOME)
MISSING = SiteReport("www.a.gov.cn", HOME, 2025, date(2026, 1, 31), "missing")


def found(**more):
    return list(check(replace(MISSING, **more), CONTEXT))


@pytest.mark.parametrize("more", [{"state": "found"}, {"state": "found", "shown": (2025,)}, {"state": "unknown"}])
def test_innocent(more):
    assert not found(**more)


@pytest.mark.parametrize(
    ("more", "says", "review"),
    [
        ({}, "没有见到2025年的政府网站工作年度报表，应于", True),
        ({"column": True}, "只见没有写明年份的入口", True),
        ({"shown": (2020, 2021)}, "网站上有2020年、2021年的", True),
        ({"shown": (2024,)}, "网站上有2024年的", False),
    ],
)
def test_missing(more, says, review):
    (fault,) = found(**more)
    assert says in fault.message
    assert fault.needs_review is review


def test_only_the_report_settles_it():
    assert RULE.settles(replace(MISSING, state="found"))
    assert not RULE.settles(replace(MISSING, state="unknown"))
