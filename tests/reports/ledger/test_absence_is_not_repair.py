"""What was not found is not closed: first everything that proves nothing, then what does."""

from dataclasses import replace

import pytest

from checks.fingerprint import fingerprint
from checks.subjects import ColumnSubject, LinkSubject
from reports.ledger.state import State
from reports.run import RunStatus

A, B, C = (f"https://www.example.gov.cn/{name}.html" for name in "abc")
KEY_A, KEY_B, KEY_C = (f"//www.example.gov.cn/{name}.html" for name in "abc")
DEAD = "http://gone.example.cn/x"
DEAD_ID = fingerprint("broken_link", LinkSubject(DEAD))


@pytest.fixture
def booked(ledger, faults):
    """A dead link on two pages."""
    ledger.run(faults.link(DEAD, A, B), pages={KEY_A, KEY_B})
    return ledger


@pytest.mark.parametrize(
    ("why", "saw"),
    [
        ("nothing was looked at", {}),
        ("one page was not looked at", {"pages": {KEY_A}}),
        ("only other pages were looked at", {"pages": {KEY_C}}),
        ("the rule was off", {"rules": {"term": "d2"}, "pages": {KEY_A, KEY_B}}),
        ("the rule or its options changed", {"rules": {"broken_link": "new"}, "pages": {KEY_A, KEY_B}}),
        ("the rule was off but the target answers", {"rules": {}, "fine": {"broken_link": {DEAD_ID}}}),
        (
            "the rule changed and the target answers",
            {"rules": {"broken_link": "new"}, "fine": {"broken_link": {DEAD_ID}}},
        ),
        ("another rule found the target fine", {"fine": {"term": {DEAD_ID}}}),
        ("another target is fine", {"fine": {"broken_link": {"v1:other"}}}),
        ("the rule crashed on the site", {"failed": {("broken_link", "")}, "pages": {KEY_A, KEY_B}}),
        ("the rule crashed on this target", {"failed": {("broken_link", DEAD)}, "pages": {KEY_A, KEY_B}}),
        ("the rule crashed on one page", {"failed": {("broken_link", KEY_B)}, "pages": {KEY_A, KEY_B}}),
        ("a gatherer crashed", {"failed": {("targets", "")}, "pages": {KEY_A, KEY_B}}),
        ("a gatherer crashed on one page", {"failed": {("targets", B)}, "pages": {KEY_A, KEY_B}}),
        ("the link stands, its target timed out", {"unresolved": {DEAD_ID: {KEY_A, KEY_B}}, "pages": {KEY_A, KEY_B}}),
        ("the link stands on one page", {"unresolved": {DEAD_ID: {B}}, "pages": {KEY_A, KEY_B}}),
        ("the link stands, nobody asked for its target", {"left": {DEAD_ID}, "pages": {KEY_A, KEY_B}}),
        ("the pages are gone for the first time", {"gone": {KEY_A, KEY_B}}),
        ("one page is clean, one gone for the first time", {"pages": {KEY_A}, "gone": {KEY_B}}),
    ],
)
def test_stays_open_and_is_not_rechecked(booked, why, saw):
    merged = booked.run(**saw)
    assert booked.only.state is State.NEW, why
    assert merged.rechecked == frozenset()
    assert merged.unverified == {DEAD_ID}
    assert booked.only.note.startswith("未复核")
    assert not merged.transitions


@pytest.mark.parametrize("status", [RunStatus.BLOCKED, RunStatus.INVALID])
def test_a_blocked_or_invalid_run_does_nothing_at_all(booked, faults, status):
    before = booked.only
    merged = booked.run(faults.word("错", A), status=status, pages={KEY_A, KEY_B}, fine={"broken_link": {DEAD_ID}})
    assert booked.only is before
    assert (merged.added, merged.changed, merged.transitions) == ((), (), ())
    assert merged.unverified == {DEAD_ID}


@pytest.mark.parametrize("status", [RunStatus.BLOCKED, RunStatus.INVALID])
def test_what_visits_saw_before_the_run_is_booked_and_nothing_else_moves(booked, faults, status):
    before = booked.only
    down = replace(faults.column("https://www.example.gov.cn/"), family="availability")
    merged = booked.run(down, faults.word("错", A), status=status, fine={"broken_link": {DEAD_ID}})
    assert [entry.family for entry in merged.added] == ["availability"]
    assert merged.changed == ()
    assert booked.entries[before.fingerprint] is before


def test_the_word_row_must_still_be_in_force(ledger, faults):
    ledger.run(faults.word("错", A), rows={"row.1": "r1"}, pages={KEY_A})
    for rows in ({"row.1": "r2"}, {}, {"row.2": "r1"}):
        merged = ledger.run(rows=rows, pages={KEY_A})
        assert ledger.only.state is State.NEW
        assert ledger.only.note == "未复核（规则已变）"
        assert not merged.rechecked
    ledger.run(rows={"row.1": "r1"}, pages={KEY_A})
    assert ledger.only.state is State.CLOSED


def test_a_pack_row_that_is_no_lexicon_row_is_left_to_the_rule_digest(ledger, faults):
    ledger.run(faults.word("错", A), pages={KEY_A})
    assert ledger.only.row_digest == ""
    ledger.run(pages={KEY_A}, rows={"row.9": "x"})
    assert ledger.only.state is State.CLOSED


def test_being_found_again_takes_the_new_digest(ledger, faults, rules):
    ledger.run(faults.word("错", A), pages={KEY_A})
    newer = {**rules, "term": "newer"}
    ledger.run(faults.word("错", A), pages={KEY_A}, rules=newer)
    ledger.run(pages={KEY_A}, rules=newer)
    assert ledger.only.state is State.CLOSED


def test_a_column_is_not_closed_by_looking_at_its_page(ledger, faults):
    ledger.run(faults.column(A), pages={KEY_A})
    ledger.run(pages={KEY_A})
    ledger.run(gone={KEY_A})
    ledger.run(gone={KEY_A})
    assert ledger.only.state is State.NEW


def test_a_partial_run_closes_what_it_did_recheck(booked, faults):
    booked.run(faults.word("错", C), status=RunStatus.PARTIAL, pages={KEY_C}, fine={"broken_link": {DEAD_ID}})
    assert booked.entries[DEAD_ID].state is State.CLOSED
    assert len(booked.entries) == 2


def test_clean_places_are_dropped_and_the_rest_stay(booked):
    booked.run(pages={KEY_A})
    assert [place.page for place in booked.only.places] == [B]
    booked.run(pages={KEY_B})
    assert (booked.only.state, booked.only.reason) == (State.CLOSED, "链接已移除")
    assert [place.page for place in booked.only.places] == [B], "the record of where it stood last"


def test_closes_when_the_target_answers(booked):
    merged = booked.run(fine={"broken_link": {DEAD_ID}})
    assert (booked.only.state, booked.only.reason) == (State.CLOSED, "目标已恢复访问")
    assert merged.rechecked == {DEAD_ID}
    assert not merged.open


def test_closes_by_type(ledger, faults):
    ledger.run(faults.column(A), faults.title(B), faults.word("错", C), pages={KEY_A, KEY_B, KEY_C})
    column = fingerprint("column_overdue", ColumnSubject(A))
    ledger.run(pages={KEY_A, KEY_B, KEY_C}, fine={"column_overdue": {column}})
    assert sorted(entry.reason for entry in ledger.entries.values()) == ["已补齐", "所有页面均已改正", "栏目已更新"]


def test_http_and_https_are_one_page(ledger, faults):
    ledger.run(faults.word("错", A.replace("https", "http")), pages={KEY_A})
    ledger.run(pages={KEY_A})
    assert ledger.only.state is State.CLOSED


class TestDeletedPages:
    """A page that answers 404 once may be a mishap; a second look at least a day later settles it."""

    @pytest.fixture
    def word(self, ledger, faults):
        ledger.run(faults.word("错", A), pages={KEY_A})
        ledger.run(gone={KEY_A})
        return ledger

    def test_a_second_look_within_the_day_settles_nothing(self, word):
        first = word.only.places[0].gone_since
        word.run(gone={KEY_A}, later={"hours": 23, "minutes": 59})
        assert word.only.state is State.NEW
        assert word.only.places[0].gone_since == first

    def test_a_page_that_came_back_starts_anew(self, word, faults):
        word.run(faults.word("错", A), pages={KEY_A})
        assert word.only.places[0].gone_since is None
        word.run(gone={KEY_A})
        assert word.only.state is State.NEW

    def test_a_page_that_came_back_unjudged_starts_anew(self, word):
        word.run(pages={KEY_A}, failed={("term", KEY_A)})
        assert word.only.places[0].gone_since is None
        assert word.only.state is State.NEW

    def test_not_looking_between_the_two_looks_changes_nothing(self, word):
        word.run()
        word.run(gone={KEY_A})
        assert (word.only.state, word.only.reason) == (State.CLOSED, "页面已删除")

    def test_a_day_later_it_is_deleted(self, word):
        word.run(gone={KEY_A}, later={"days": 1})
        assert (word.only.state, word.only.reason) == (State.CLOSED, "页面已删除")

    def test_one_deleted_one_corrected(self, ledger, faults):
        ledger.run(faults.word("错", A, B), pages={KEY_A, KEY_B})
        ledger.run(gone={KEY_A})
        ledger.run(gone={KEY_A}, pages={KEY_B})
        assert (ledger.only.state, ledger.only.reason) == (State.CLOSED, "所有页面均已改正")
