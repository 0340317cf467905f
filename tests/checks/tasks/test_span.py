"""Periods as offices write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.tasks.span import before, cycle, fixed, span_of


@pytest.mark.parametrize("text", ["", "长期", "及时", "2026年10月", "第三季度", "10月底前", "适时", "年初"])
def test_what_does_not_come_again_is_no_cycle(text):
    assert cycle(text) == ""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("每月", "month"), ("每个月4篇", "month"), ("月度", "month"), ("按月更新", "month"), ("4篇/月", "month"),
        ("每季度", "quarter"), ("季", "quarter"), ("每半年", "half"), ("每年", "year"), ("全年", "year"),
        ("年度", "year"), ("每周", "week"), ("每周2篇", "week"), ("每 月", "month"), ("每月25日前", "month"),
    ],
)  # fmt: skip
def test_cycles(text, kind):
    assert cycle(text) == kind


@pytest.mark.parametrize(
    ("text", "first", "last", "name"),
    [
        ("2026年10月", (2026, 10, 1), (2026, 10, 31), "2026年10月"),
        ("第三季度", (2026, 7, 1), (2026, 9, 30), "2026年第三季度"),
        ("2025年二季度", (2025, 4, 1), (2025, 6, 30), "2025年第二季度"),
        ("上半年", (2026, 1, 1), (2026, 6, 30), "2026年上半年"),
        ("2024年2月", (2024, 2, 1), (2024, 2, 29), "2024年2月"),
        ("12月", (2026, 12, 1), (2026, 12, 31), "2026年12月"),
        ("1-10月", (2026, 1, 1), (2026, 10, 31), "2026年1月至10月"),
        ("3月至9月", (2026, 3, 1), (2026, 9, 30), "2026年3月至9月"),
        ("2026年", (2026, 1, 1), (2026, 12, 31), "2026年"),
    ],
)
def test_what_is_named_once(text, first, last, name):
    span = fixed(text, 2026)
    assert (span.first, span.last, span.name) == (date(*first), date(*last), name)


def test_what_must_be_done_before_may_be_done_earlier():
    span = fixed("10月底前", 2026)
    assert (span.first, span.last) == (date(2026, 1, 1), date(2026, 10, 31))


@pytest.mark.parametrize("text", ["", "长期", "及时公开", "13月", "9月至3月"])
def test_what_names_no_period_is_none(text):
    assert fixed(text, 2026) is None


def test_a_month_of_no_year_is_none():
    assert fixed("10月", None) is None


@given(st.sampled_from(["week", "month", "quarter", "half", "year"]), st.dates(date(2001, 1, 1), date(2099, 12, 31)))
def test_periods_follow_each_other_without_a_gap(kind, day):
    span = span_of(kind, day)
    earlier = before(kind, span)
    assert span.first <= day <= span.last
    assert (span.first - earlier.last).days == 1
    assert earlier.first < earlier.last
