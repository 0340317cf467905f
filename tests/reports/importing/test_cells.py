"""What people type for a state and for a day."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.importing import cells
from reports.ledger.state import State

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize("empty", ["", "  ", "\u3000", "\u200b", None, "\n"])
def test_an_empty_cell_says_nothing(empty):
    assert cells.state(empty) is None
    assert cells.day(empty, TODAY) is None
    assert cells.words(empty) == ""


@pytest.mark.parametrize("name", list(State))
def test_every_state_is_known_by_its_name(name):
    assert cells.state(str(name)) is name


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (" 整改中 ", State.REPAIRING),
        ("整 改 中", State.REPAIRING),
        ("整改中。", State.REPAIRING),
        ("正在整改", State.REPAIRING),
        ("已整改\u3000待复核", State.REPAIRED),
        ("已整改，待复核", State.REPAIRED),
        ("已整改（待复核）", State.REPAIRED),
        ("已整改", State.REPAIRED),
        ("误报\n", State.FALSE_ALARM),
        ("暂缓整改", State.DEFERRED),
        ("\ufeff待整改", State.PENDING),
        ("销号", State.CLOSED),
    ],
)
def test_a_state_as_people_write_it(typed, meant):
    assert cells.state(typed) is meant


@pytest.mark.parametrize(
    "typed", ["整改", "没有", "部分整改", "基本完成", "1", "未完成", "是", "√", "#REF!", 3.0, True]
)
def test_what_may_mean_this_or_that_is_no_state(typed):
    with pytest.raises(ValueError, match=r"没有|公式"):
        cells.state(typed)


@pytest.mark.parametrize(
    "typed",
    [
        date(2026, 11, 3), datetime(2026, 11, 3, 8, 30), "2026-11-03", "2026-11-3", "2026.11.3", "2026/11/3",
        "2026年11月3日", "2026 年 11 月 3 日", "２０２６－１１－０３", "20261103", 20261103.0, 46329, 46329.0, 46329.4,
        "46329", "2026-11-03 00:00:00", "2026-11-03T00:00:00", "2026.11.3.", "11月3日", "11月3号", "11-3", "11/3",
        "2026年11月3号",
    ],
)  # fmt: skip
def test_a_day_as_people_write_it(typed):
    assert cells.day(typed, TODAY) == date(2026, 11, 3)


@pytest.mark.parametrize(("typed", "meant"), [("1月5日", date(2027, 1, 5)), ("12月31日", date(2026, 12, 31))])
def test_a_day_without_a_year_is_the_nearest(typed, meant):
    assert cells.day(typed, TODAY) == meant


@pytest.mark.parametrize(
    "typed",
    ["下周", "2026-13-01", "2026-02-30", "11.3", 11.3, 3.0, "2026", 2026.0, "2026年11月", "尽快", "2月30日", True, 9e99,
     "99999", "2026-11-03至2026-11-05", "13/11", "#VALUE!"],
)  # fmt: skip
def test_what_is_no_single_day_is_not_taken_for_one(typed):
    with pytest.raises(ValueError, match=r"不是日期|公式"):
        cells.day(typed, TODAY)


@given(st.dates(date(2000, 1, 1), date(2098, 12, 31)))
def test_every_day_is_read_back(day):
    for written in (day.isoformat(), f"{day.year}.{day.month}.{day.day}", f"{day.year}年{day.month}月{day.day}日", day):
        assert cells.day(written, TODAY) == day
    assert cells.day(float((day - date(1899, 12, 30)).days), TODAY) == day


@given(st.text(max_size=60))
def test_words_are_one_line_that_reads_the_same_again(text):
    told = cells.words(text)
    assert told == cells.words(told)
    assert "\n" not in told
    assert told == told.strip()


def test_a_number_in_place_of_a_name_reads_as_it_looked():
    assert cells.words(13.0) == "13"
    assert cells.words(1.5) == "1.5"
    assert cells.words(datetime(2026, 11, 3)) == "2026-11-03"


def test_a_novel_is_too_long():
    with pytest.raises(ValueError, match="超过"):
        cells.words("长" * 2_001)
