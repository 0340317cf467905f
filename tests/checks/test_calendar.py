"""Working days."""

import pickle
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.calendar import Calendar, parse_calendar

CALENDAR = Calendar()
WORKED_WEEKENDS = ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]
FREE_WEEKDAYS = ["2026-01-01", "2026-01-02", "2026-02-16", "2026-02-23", "2026-04-06", "2026-05-05", "2026-10-07"]


@pytest.mark.parametrize("day", WORKED_WEEKENDS)
def test_weekends_that_are_worked(day):
    assert CALENDAR.is_workday(date.fromisoformat(day))


@pytest.mark.parametrize("day", [*FREE_WEEKDAYS, "2026-11-21", "2026-11-22"])
def test_days_off(day):
    assert not CALENDAR.is_workday(date.fromisoformat(day))


@pytest.mark.parametrize(
    ("day", "workdays", "last"),
    [
        ("2026-11-23", 0, "2026-11-23"),
        ("2026-11-23", 1, "2026-11-24"),
        ("2026-11-20", 1, "2026-11-23"),
        ("2026-09-30", 1, "2026-10-08"),
        ("2026-02-13", 3, "2026-02-25"),
        ("2026-11-23", 20, "2026-12-21"),
    ],
)
def test_a_period_ends_on_a_working_day(day, workdays, last):
    assert CALENDAR.after(date.fromisoformat(day), workdays) == date.fromisoformat(last)


def test_a_year_that_nobody_announced_yet_is_an_estimate_and_no_crash():
    assert CALENDAR.estimated(date(2026, 12, 30), CALENDAR.after(date(2026, 12, 30), 5))
    assert CALENDAR.estimated(date(2150, 1, 1))
    assert not CALENDAR.estimated(date(2026, 3, 1))
    assert CALENDAR.is_workday(date(2150, 3, 10))


@pytest.mark.parametrize("days", [["2026-01-04", "2026-12-31"], ["2014-05-01"], ["2009-05-01"], []])
def test_a_count_between_announced_days_bears_no_mark(days):
    assert CALENDAR.doubt(*map(date.fromisoformat, days)) == ""


def test_a_count_that_reaches_into_a_year_that_nobody_announced_says_so():
    assert CALENDAR.doubt(date(2026, 12, 30), date(2150, 1, 4)) == "（暂估：2150年的调休尚未公布）"


def test_what_an_office_declares_goes_before():
    own = Calendar({date(2026, 11, 21): True, date(2026, 11, 24): False, date(2027, 2, 13): True})
    assert own.is_workday(date(2026, 11, 21))
    assert own.after(date(2026, 11, 23), 1) == date(2026, 11, 25)
    assert not own.estimated(date(2027, 5, 1))


@given(st.dates(date(2014, 1, 1), date(2030, 12, 31)), st.integers(0, 60))
def test_counting_is_the_reverse(day, workdays):
    last = CALENDAR.after(day, workdays)
    assert CALENDAR.count(day, last) == workdays
    assert CALENDAR.is_workday(last) or last == day


@given(st.dates(date(2014, 1, 1), date(2030, 12, 31)))
def test_nothing_lies_before(day):
    assert CALENDAR.count(day, day - timedelta(3)) == 0


@pytest.mark.parametrize("text", ["", "# 没有\n", "workdays = []\nholidays = []"])
def test_nothing_declared(text):
    assert parse_calendar(text) == Calendar()


def test_what_a_file_declares():
    calendar = parse_calendar("workdays = [2027-02-06]\nholidays = [2027-02-08, 2027-02-09]")
    assert calendar.is_workday(date(2027, 2, 6))
    assert not calendar.is_workday(date(2027, 2, 9))
    assert pickle.loads(pickle.dumps(calendar)) == calendar


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("workday = [2027-02-06]", "不认识的项“workday”"),
        ('workdays = ["2027-02-06"]', "应为日期的列表"),
        ("holidays = 3", "应为日期的列表"),
        ("workdays = [2027-02-06]\nholidays = [2027-02-06]", "既写为上班又写为放假"),
    ],
)
def test_mistakes_are_named(text, says):
    with pytest.raises(ValueError, match=says):
        parse_calendar(text)
