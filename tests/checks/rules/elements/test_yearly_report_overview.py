from dataclasses import replace
from datetime import date

import pytest

from checks.context import Context
from checks.gathering.yearly_reports import YearlyReport
from checks.reading.yearly.office import Office
from checks.rules.elements.yearly_report_overview import RULE, check

CONTEXT = Context(date(2026, 11, 23), "http://www.a.gov.cn/")
GOOD = YearlyReport(
    "http://www.a.gov.cn/nb/1.html",
    "某局2025年政府信息公开工作年度报告",
    2025,
    "某局",
    Office.DEPARTMENT,
    whole=True,
    overlooked=(),
)


def found(**more):
    return list(check(replace(GOOD, **more), CONTEXT))


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"overlooked": None},
        {"overlooked": ("监督保障",), "whole": False},
        {"overlooked": ("监督保障",), "year": 2020},
        {"overlooked": ("监督保障",), "year": None},
    ],
)
def test_innocent(more):
    assert not found(**more)


def test_two_matters_are_one_finding_for_a_person():
    (fault,) = found(overlooked=("政府信息管理", "监督保障"))
    assert fault.message == "年报的“总体情况”部分未见写到政府信息管理、监督保障，请人工核对。"
    assert (fault.needs_review, fault.row) == (True, "report30.overview")


def test_what_could_not_be_told_settles_nothing():
    assert RULE.settles(GOOD)
    assert not RULE.settles(replace(GOOD, overlooked=None))
    assert not RULE.settles(replace(GOOD, whole=False))
