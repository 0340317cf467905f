from dataclasses import replace
from datetime import date

import pytest

from checks.context import Context
from checks.gathering.yearly_reports import YearlyReport
from checks.reading.yearly.office import Office
from checks.rules.elements.yearly_report_tables import RULE, check

URL = "http://www.a.gov.cn/nb/1.html"
CONTEXT = Context(date(2026, 11, 23), "http://www.a.gov.cn/")
GOOD = YearlyReport(
    URL, "某局2025年政府信息公开工作年度报告", 2025, "某局", Office.DEPARTMENT, published=date(2026, 1, 20), whole=True
)


def found(**more):
    return list(check(replace(GOOD, **more), CONTEXT))


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"unread": ("三",)},
        {"absent": ("三",), "whole": False},
        {"blank": (("三", 7),), "year": 2020},
        {"absent": ("三",), "missing": ("三、收到和处理政府信息公开申请情况",)},
    ],
)
def test_innocent(more):
    assert not found(**more)


def test_absent_and_blank():
    (fault,) = found(absent=("四",), blank=(("三", 7),))
    assert fault.message == "年报第四部分没有表格，第三部分的表格有7格是空的。"


@pytest.mark.parametrize("more", [{"unread": ("三",)}, {"whole": False}, {"blank": (("三", 7),)}])
def test_settles_nothing(more):
    assert RULE.settles(GOOD)
    assert not RULE.settles(replace(GOOD, **more))
