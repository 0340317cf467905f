"""Whether a 届 is over, and what the table does not know."""

from datetime import date

from checks.words.knowledge.history import History
from checks.words.knowledge.meeting import Meeting, Series


def history(*sessions):
    rows = [Meeting(Series.PLENUM, ordinal, session, day, day, "公报") for ordinal, session, day in sessions]
    return History({row.id: row for row in rows})


def test_while_the_next_has_not_met_there_may_be_another_session():
    assert history((20, 1, date(2022, 10, 23)), (20, 2, date(2023, 2, 26))).last(Series.PLENUM, 20) is None


def test_the_last_session_comes_shortly_before_the_next_term():
    found = history((19, 1, date(2022, 3, 1)), (19, 2, date(2022, 10, 9)), (20, 1, date(2022, 10, 23)))
    assert found.last(Series.PLENUM, 19).session == 2


def test_a_table_that_lacks_sessions_tells_of_none():
    late = history((20, 1, date(2022, 10, 23)), (20, 2, date(2025, 10, 20)), (21, 1, date(2027, 10, 25)))
    gap = history((20, 1, date(2022, 10, 23)), (20, 3, date(2027, 10, 10)), (21, 1, date(2027, 10, 25)))
    assert late.last(Series.PLENUM, 20) is None
    assert gap.last(Series.PLENUM, 20) is None
    assert history().last(Series.PLENUM, 1) is None
