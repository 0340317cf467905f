"""What an exception excuses is neither found nor repaired."""

import pytest

from checks.fingerprint import fingerprint
from reports.ledger.state import State

A, B = (f"https://www.example.gov.cn/{name}.html" for name in "ab")
KEY_A, KEY_B = (f"//www.example.gov.cn/{name}.html" for name in "ab")
BOTH = {"pages": {KEY_A, KEY_B}, "rows": {"row.1": "w"}}


@pytest.fixture
def identity(faults):
    found = faults.word("布署", A)
    return fingerprint(found.rule, found.subject)


@pytest.fixture
def booked(ledger, faults):
    """A word on two pages."""
    ledger.run(faults.word("布署", A, B), **BOTH)
    return ledger


def test_an_excused_entry_stays_as_it_was_and_says_why(booked, identity):
    booked.run(excused={identity: frozenset({KEY_A, KEY_B})}, **BOTH)
    assert (booked.only.state, booked.only.note) == (State.NEW, "未复核（已列入例外）")
    assert len(booked.only.places) == 2


def test_where_it_was_really_repaired_the_place_goes(booked, identity):
    booked.run(excused={identity: frozenset({KEY_A})}, **BOTH)
    assert booked.only.state is State.NEW
    assert [place.page for place in booked.only.places] == [A]


def test_found_on_one_page_and_excused_on_the_other_both_stay(booked, identity, faults):
    booked.run(faults.word("布署", B), excused={identity: frozenset({KEY_A})}, **BOTH)
    assert {place.page for place in booked.only.places} == {A, B}


def test_once_the_exception_has_ended_it_is_found_and_repaired_as_ever(booked, identity, faults):
    booked.run(excused={identity: frozenset({KEY_A, KEY_B})}, **BOTH)
    booked.run(faults.word("布署", A, B), **BOTH)
    assert (booked.only.state, booked.only.note) == (State.NEW, "")
    booked.run(**BOTH)
    assert booked.only.state is State.CLOSED
