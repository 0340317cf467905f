"""People decide; the machine remembers on what."""

from dataclasses import replace

import pytest

from reports.ledger.decide import DECISIONS, decide
from reports.ledger.state import State
from reports.ledger.transition import MACHINE

A = "https://www.example.gov.cn/a.html"
KEY_A = "//www.example.gov.cn/a.html"
DEAD = "http://gone.example.cn/x"


@pytest.fixture
def dead(ledger, faults):
    ledger.run(faults.link(DEAD, A), pages={KEY_A})
    return ledger


@pytest.mark.parametrize("state", DECISIONS)
def test_a_decision_is_kept_with_who_and_why(dead, state):
    dead.decide(dead.only, state)
    move = dead.history[-1]
    assert (move.before, move.after, move.who, move.why) == (State.NEW, state, "张三", "经核实")


@pytest.mark.parametrize("state", [state for state in State if state not in DECISIONS])
def test_what_only_a_run_may_say(dead, state):
    with pytest.raises(ValueError, match="不能人工改为"):
        dead.decide(dead.only, state)


@pytest.mark.parametrize("state", [State.FALSE_ALARM, State.DEFERRED])
def test_a_sticky_decision_needs_a_reason(dead, state):
    with pytest.raises(ValueError, match="理由"):
        dead.decide(dead.only, state, why=" ")


@pytest.mark.parametrize("who", ["", " ", MACHINE])
def test_a_decision_needs_a_person(dead, who):
    with pytest.raises(ValueError, match="由谁"):
        decide(dead.only, State.PENDING, who=who, at=dead.now, run="x", why="")


@pytest.mark.parametrize("state", [State.FALSE_ALARM, State.DEFERRED])
class TestSticky:
    def test_the_same_evidence_leaves_it_at_rest(self, dead, faults, state):
        dead.decide(dead.only, state)
        merged = dead.run(faults.link(DEAD, A), pages={KEY_A})
        assert (dead.only.state, dead.only.needs_review) == (state, False)
        assert not merged.transitions

    def test_other_words_and_a_graver_severity_leave_it_at_rest(self, dead, faults, state):
        dead.decide(dead.only, state)
        dead.run(
            replace(faults.link(DEAD, A), message="换一种说法", evidence="HEAD 2026-04-02T03:00:00Z broken http_404")
        )
        assert (dead.only.state, dead.only.needs_review) == (state, False)

    def test_other_evidence_returns_it_once(self, dead, faults, state):
        dead.decide(dead.only, state)
        merged = dead.run(faults.link(DEAD, A, reason="refused"))
        assert (dead.only.state, dead.only.needs_review, dead.only.open) == (state, True, True)
        (move,) = merged.transitions
        assert move.before is move.after is state
        again = dead.run(faults.link(DEAD, A, reason="refused"))
        assert not again.transitions
        assert dead.only.needs_review
        dead.run(faults.link(DEAD, A))
        assert not dead.only.needs_review, "as it was when it was decided"

    def test_deciding_again_holds_for_the_new_evidence(self, dead, faults, state):
        dead.decide(dead.only, state)
        dead.run(faults.link(DEAD, A, reason="refused"))
        dead.decide(dead.only, state)
        dead.run(faults.link(DEAD, A, reason="refused"))
        assert not dead.only.needs_review

    def test_no_run_closes_it(self, dead, state):
        dead.decide(dead.only, state)
        merged = dead.run(pages={KEY_A})
        assert dead.only.state is state
        assert dead.only.places
        assert dead.only.fingerprint in merged.rechecked

    def test_not_being_looked_at_leaves_it(self, dead, state):
        dead.decide(dead.only, state)
        dead.run()
        assert (dead.only.state, dead.only.needs_review) == (state, False)


def test_a_deferred_fault_that_is_gone_is_handed_back_once(dead, faults):
    dead.decide(dead.only, State.DEFERRED)
    assert len(dead.run(pages={KEY_A}).transitions) == 1
    assert dead.only.needs_review
    assert not dead.run(pages={KEY_A}).transitions
    dead.run(faults.link(DEAD, A))
    assert not dead.only.needs_review


def test_a_false_alarm_that_is_gone_stays_at_rest(dead):
    dead.decide(dead.only, State.FALSE_ALARM)
    assert not dead.run(pages={KEY_A}).transitions
    assert not dead.only.open


def test_a_persons_word_answers_the_doubt(ledger, faults):
    ledger.run(faults.word("错", A, needs_review=True))
    assert ledger.only.needs_review
    ledger.decide(ledger.only, State.PENDING)
    ledger.run(faults.word("错", A, needs_review=True))
    assert not ledger.only.needs_review


def test_a_closed_entry_may_be_taken_up_again(dead):
    dead.run(pages={KEY_A})
    dead.decide(dead.only, State.PENDING)
    assert (dead.only.state, dead.only.reason) == (State.PENDING, "")
    dead.run()
    assert dead.only.state is State.PENDING
    dead.run(pages={KEY_A})
    assert dead.only.state is State.CLOSED


def test_what_was_seen_of_its_pages_before_closing_is_forgotten(ledger, faults):
    ledger.run(faults.word("错", A), pages={KEY_A})
    ledger.run(gone={KEY_A})
    ledger.run(gone={KEY_A})
    assert ledger.only.state is State.CLOSED
    ledger.decide(ledger.only, State.PENDING)
    ledger.run(gone={KEY_A})
    assert ledger.only.state is State.PENDING, "two looks since it was taken up again, not one"


def test_a_sticky_entry_sees_its_pages_come_back(dead):
    dead.run(gone={KEY_A})
    dead.decide(dead.only, State.DEFERRED)
    dead.run(pages={KEY_A})
    assert dead.only.places[0].gone_since is None
