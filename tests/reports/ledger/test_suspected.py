"""A dead link counts when runs on several days saw it dead, if the office asks for that; until then it is suspected."""

from datetime import date

import pytest

from checks.fingerprint import fingerprint
from checks.subjects import LinkSubject
from reports.ledger.duties import Duties
from reports.ledger.state import State
from reports.run import RunStatus

A = "https://www.example.gov.cn/a.html"
KEY = "//www.example.gov.cn/a.html"
DEAD = "http://gone.example.cn/x"
FINE = {"broken_link": {fingerprint("broken_link", LinkSubject(DEAD))}}


@pytest.fixture
def patient(ledger):
    """Three days, please."""
    ledger.duties = Duties(confirm_runs=3)
    return ledger


def test_by_default_it_counts_at_once(ledger, faults):
    ledger.run(faults.link(DEAD, A), pages={KEY})
    assert (ledger.only.state, ledger.only.suspected) == (State.NEW, 0)


def test_what_does_not_pass_by_itself_counts_at_once(patient, faults):
    patient.run(faults.word("错", A), faults.column(A), pages={KEY})
    assert {entry.state for entry in patient.entries.values()} == {State.NEW}


def test_until_then_it_is_open_to_nobody(patient, faults):
    for _ in range(2):
        merged = patient.run(faults.link(DEAD, A), pages={KEY})
        entry = patient.only
        assert (entry.state, entry.deadline, entry.overdue(date(2030, 1, 1))) == (State.SUSPECTED, None, False)
        assert (merged.open, merged.unverified, merged.suspected) == (frozenset(), frozenset(), {entry.fingerprint})


def test_a_second_run_on_one_day_is_no_second_day(patient, faults):
    for _ in range(5):
        patient.run(faults.link(DEAD, A), pages={KEY}, later={"hours": 2})
    assert patient.only.suspected == 1


@pytest.mark.parametrize("status", [RunStatus.BLOCKED, RunStatus.INVALID])
def test_a_run_that_saw_nothing_adds_nothing(patient, faults, status):
    for _ in range(4):
        patient.run(faults.link(DEAD, A), pages={KEY}, status=status)
    assert not patient.entries


def test_not_being_looked_at_neither_confirms_nor_clears(patient, faults):
    patient.run(faults.link(DEAD, A), pages={KEY})
    for _ in range(4):
        patient.run()
    assert (patient.only.state, patient.only.suspected) == (State.SUSPECTED, 1)


def test_on_the_third_day_it_is_booked_with_a_deadline_of_its_own(patient, faults):
    for _ in range(3):
        merged = patient.run(faults.link(DEAD, A), pages={KEY})
    entry = patient.only
    assert (entry.state, entry.suspected, entry.first_seen) == (State.NEW, 0, date(2026, 3, 2))
    assert entry.deadline == Duties().deadline(date(2026, 3, 4))
    assert merged.open == {entry.fingerprint}
    assert [(move.before, move.after) for move in patient.history] == [
        (None, State.SUSPECTED),
        (State.SUSPECTED, State.NEW),
    ]


def test_what_is_well_meanwhile_is_cleared_on_proof_and_begins_anew(patient, faults):
    for _ in range(2):
        patient.run(faults.link(DEAD, A), pages={KEY})
    patient.run(fine=FINE)
    assert (patient.only.state, patient.only.reason) == (State.CLOSED, "疑似解除：目标已恢复访问")
    for _ in range(2):
        patient.run(faults.link(DEAD, A), pages={KEY})
        assert (patient.only.state, patient.only.relapses) == (State.SUSPECTED, 0)
    patient.run(faults.link(DEAD, A), pages={KEY})
    assert (patient.only.state, patient.only.relapses, patient.only.first_seen) == (State.NEW, 0, date(2026, 3, 5))


def test_a_person_may_confirm_it_before(patient, faults):
    patient.run(faults.link(DEAD, A), pages={KEY})
    patient.decide(patient.only, State.PENDING)
    patient.run(faults.link(DEAD, A), pages={KEY})
    assert (patient.only.state, patient.only.deadline) == (State.PENDING, Duties().deadline(date(2026, 3, 3)))
    patient.run(fine=FINE)
    assert patient.only.reason == "目标已恢复访问"
    patient.run(faults.link(DEAD, A), pages={KEY})
    assert (patient.only.state, patient.only.relapses) == (State.RELAPSED, 1)


def test_one_complete_look_closes_what_was_booked(patient, faults):
    for _ in range(3):
        patient.run(faults.link(DEAD, A), pages={KEY})
    patient.run(fine=FINE)
    assert (patient.only.state, patient.only.reason) == (State.CLOSED, "目标已恢复访问")


def test_an_office_that_waits_no_longer_books_at_the_next_sight(patient, faults):
    patient.run(faults.link(DEAD, A), pages={KEY})
    patient.duties = Duties()
    patient.run(faults.link(DEAD, A), pages={KEY})
    assert patient.only.state is State.NEW
