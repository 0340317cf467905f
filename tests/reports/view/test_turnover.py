from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.ledger.state import State
from reports.view.period import Period
from reports.view.turnover import Turnover, turnover, turnover_by

QUARTER = Period.quarter("2026Q3")
S = State


def test_nothing_is_nothing():
    told = turnover([], QUARTER)
    assert told == Turnover()
    assert told.rate is None


@pytest.mark.parametrize(
    "moves",
    [
        [("2026-10-01", S.NEW)],
        [("2026-05-01", S.NEW), ("2026-06-30", S.CLOSED)],
        [("2026-08-01", S.SUSPECTED)],
        [("2026-08-01", S.SUSPECTED), ("2026-08-03", S.CLOSED)],
        [("2026-05-01", S.NEW), ("2026-06-01", S.FALSE_ALARM)],
        [("2026-08-01", S.FALSE_ALARM)],
    ],
)
def test_what_is_no_open_problem_in_the_period_counts_nothing(life, moves):
    assert turnover([life(*moves)], QUARTER) == Turnover()


@pytest.mark.parametrize(
    ("moves", "told"),
    [
        ([("2026-05-01", S.NEW)], Turnover(standing=1, open=1)),
        ([("2026-07-01", S.NEW)], Turnover(found=1, open=1)),
        ([("2026-09-30", S.NEW)], Turnover(found=1, open=1)),
        ([("2026-06-30", S.NEW), ("2026-07-01", S.CLOSED)], Turnover(standing=1, closed=1)),
        ([("2026-08-01", S.NEW), ("2026-10-01", S.CLOSED)], Turnover(found=1, open=1)),
        ([("2026-06-01", S.SUSPECTED), ("2026-07-02", S.NEW)], Turnover(found=1, open=1)),
        ([("2026-05-01", S.NEW), ("2026-06-01", S.CLOSED), ("2026-07-01", S.RELAPSED)], Turnover(relapsed=1, open=1)),
        (
            [("2026-07-01", S.NEW), ("2026-07-02", S.CLOSED), ("2026-07-03", S.RELAPSED), ("2026-07-04", S.CLOSED)],
            Turnover(found=1, relapsed=1, closed=2),
        ),
        ([("2026-07-01", S.NEW), ("2026-07-02", S.FALSE_ALARM)], Turnover(found=1, dismissed=1)),
        (
            [("2026-05-01", S.NEW), ("2026-06-02", S.FALSE_ALARM), ("2026-07-02", S.PENDING)],
            Turnover(reopened=1, open=1),
        ),
        (
            [("2026-07-01", S.NEW), ("2026-07-02", S.REPAIRING), ("2026-07-03", S.REPAIRED)],
            Turnover(found=1, open=1),
        ),
        ([("2026-07-01", S.NEW), ("2026-07-02", S.DEFERRED)], Turnover(found=1, open=1, deferred=1)),
    ],
)
def test_each_move_counts_in_its_place(life, moves, told):
    assert turnover([life(*moves)], QUARTER) == told


def test_late_is_what_was_late_at_the_end_of_the_period(life):
    assert turnover([life(("2026-07-01", S.NEW), deadline="2026-09-30")], QUARTER).overdue == 0
    assert turnover([life(("2026-07-01", S.NEW), deadline="2026-09-29")], QUARTER).overdue == 1
    assert turnover([life(("2026-07-01", S.NEW))], QUARTER).overdue == 0


def test_what_was_put_off_is_not_late(life):
    put_off = life(("2026-07-01", S.NEW), ("2026-07-02", S.DEFERRED), deadline="2026-07-15")
    assert turnover([put_off], QUARTER).overdue == 0


def test_a_deadline_that_a_later_relapse_set_anew_says_nothing_of_before(life):
    moves = ("2026-07-01", S.NEW), ("2026-10-08", S.CLOSED), ("2026-10-20", S.RELAPSED)
    assert turnover([life(*moves, deadline="2026-09-01")], QUARTER).overdue == 0


def test_what_a_person_has_still_to_look_at_is_told_apart(life):
    told = turnover([life(("2026-07-01", S.NEW), needs_review=True, deadline="2026-07-02")], QUARTER)
    assert told == Turnover(doubtful=1)


def test_the_rate_is_what_was_closed_of_what_was_to_be_mended(life):
    closed = life(("2026-07-01", S.NEW), ("2026-07-09", S.CLOSED))
    told = turnover([closed, closed, closed, life(("2026-05-01", S.NEW))], QUARTER)
    assert told.rate == 0.75


def test_groups_that_have_nothing_in_the_period_are_left_out(life):
    lives = [
        life(("2026-07-01", S.NEW), unit="法规科"),
        life(("2026-07-01", S.NEW), unit="办公室"),
        life(("2026-07-02", S.NEW), unit="办公室"),
        life(("2026-10-01", S.NEW), unit="信息科"),
    ]
    told = turnover_by(lambda one: one.entry.unit, lives, QUARTER)
    assert {unit: one.found for unit, one in told.items()} == {"办公室": 2, "法规科": 1}


STATES = st.sampled_from([state for state in State if state is not S.SUSPECTED])
HISTORIES = st.lists(st.tuples(st.integers(0, 300), STATES), min_size=1, max_size=12)


@given(st.lists(HISTORIES, max_size=6), st.integers(0, 300), st.integers(0, 100))
def test_nothing_comes_from_nowhere_and_nothing_vanishes(life, histories, start, length):
    first = date(2026, 1, 1)
    lives = [
        life(*((str(first + timedelta(days=day)), state) for day, state in sorted(moves, key=lambda move: move[0])))
        for moves in histories
    ]
    since = first + timedelta(days=start)
    told = turnover(lives, Period(since, since + timedelta(days=length)))
    come, gone = told.found + told.relapsed + told.reopened, told.closed + told.dismissed
    assert told.standing + come - gone == told.open
