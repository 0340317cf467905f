from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.view.period import Period

DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@pytest.mark.parametrize(
    ("since", "until", "name"),
    [
        ("2026-07-01", "2026-09-30", "2026年第三季度"),
        ("2026-10-01", "2026-12-31", "2026年第四季度"),
        ("2026-10-01", "2026-11-23", "2026年10月1日至11月23日"),
        ("2026-02-01", "2026-02-28", "2026年2月"),
        ("2025-12-20", "2026-01-05", "2025年12月20日至2026年1月5日"),
    ],
)
def test_it_is_named_as_a_title_has_it(since, until, name):
    assert Period(date.fromisoformat(since), date.fromisoformat(until)).name == name


@pytest.mark.parametrize("text", ["2026Q3", "2026q3", " 2026 Q3 "])
def test_a_quarter_as_people_type_it(text):
    assert Period.quarter(text) == Period(date(2026, 7, 1), date(2026, 9, 30))


@pytest.mark.parametrize("text", ["", "2026", "2026Q5", "第三季度", "26Q3", "0000Q1", "２０２６Q3", "2026Q3 2026Q4"])
def test_what_is_no_quarter_is_refused_with_an_example(text):
    with pytest.raises(ValueError, match="2026Q3"):
        Period.quarter(text)


def test_a_quarter_is_compared_with_the_quarter_before():
    assert Period.quarter("2026Q1").before == Period.quarter("2025Q4")


@given(DAYS, DAYS)
def test_other_days_are_compared_with_as_many_just_before(one, other):
    period = Period(min(one, other), max(one, other))
    before = period.before
    assert (period.since - before.until).days == 1
    if "季度" not in period.name:
        assert before.until - before.since == period.until - period.since


@given(DAYS)
def test_a_day_lies_in_its_quarter_and_in_no_other(day):
    quarter = Period.quarter_of(day)
    assert quarter.holds(day)
    assert not quarter.before.holds(day)


def test_days_to_come_are_left_out():
    assert Period.quarter("2026Q4").upto(date(2026, 11, 23)) == Period(date(2026, 10, 1), date(2026, 11, 23))
    with pytest.raises(ValueError, match="还没有开始"):
        Period.quarter("2027Q1").upto(date(2026, 11, 23))


def test_the_last_day_is_not_before_the_first():
    with pytest.raises(ValueError, match="不晚于"):
        Period(date(2026, 2, 1), date(2026, 1, 31))
