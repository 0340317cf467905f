"""An entry follows its page to a new address, but only where nothing else can be meant."""

import pytest

from checks.drift import NAME, TITLE
from reports.ledger.state import State

OLD = "https://www.example.gov.cn/zwgk/t20260101_12345.html"
NEW = "https://www.example.gov.cn/xxgk/zwgk/t20260101_12345.shtml"
OTHER = "https://www.example.gov.cn/xxgk/zwgk/t20260202_67890.shtml"
KEY_OLD, KEY_NEW, KEY_OTHER = (url.removeprefix("https:") for url in (OLD, NEW, OTHER))

TWIN, KEY_TWIN = OLD.replace("zwgk", "gk"), KEY_OLD.replace("zwgk", "gk")


def _marked(page, number="12345", title=""):
    return {page: {name: mark for name, mark in ((NAME, number), (TITLE, title)) if mark}}


@pytest.fixture
def booked(ledger, faults):
    ledger.run(faults.title(OLD), pages={KEY_OLD}, marks=_marked(KEY_OLD, title="一份标题"))
    return ledger


@pytest.fixture
def alone(booked):
    """What stands at the old address after a run: the entry as it was."""

    def stays(before):
        assert len(booked.entries) == 2
        assert booked.entries[before.fingerprint].url == OLD
        assert booked.entries[before.fingerprint].state is State.NEW

    return stays


@pytest.mark.parametrize(
    ("why", "saw"),
    [
        ("the old page was not asked for", {}),
        (
            "the old page answers",
            {"pages": {KEY_NEW}, "marks": _marked(KEY_NEW, title="一份标题"), "failed": {("page_title", OLD)}},
        ),
        ("the old page leads elsewhere", {"moved": {KEY_OLD: "//www.example.gov.cn/"}}),
        ("one number, but two titles", {"gone": {KEY_OLD}, "marks": _marked(KEY_NEW, title="另一份标题")}),
    ],
)
def test_a_new_entry_and_the_old_one_stays(booked, faults, alone, why, saw):
    before = booked.only
    booked.run(faults.title(NEW), **saw)
    alone(before)


def test_neither_number_nor_title_is_the_same(booked, faults, alone):
    before = booked.only
    booked.run(faults.title(OTHER), gone={KEY_OLD}, marks=_marked(KEY_OTHER, "67890", title="另一份标题"))
    alone(before)


def test_two_new_pages_of_one_name(booked, faults):
    """The crawler would give the mark to neither; the ledger does not rely on it."""
    marks = _marked(KEY_NEW) | _marked(KEY_TWIN)
    booked.run(faults.title(NEW), faults.title(TWIN), gone={KEY_OLD}, marks=marks)
    assert len(booked.entries) == 3


def test_two_old_pages_of_one_name(booked, faults):
    booked.run(faults.title(OLD), faults.title(TWIN), marks=_marked(KEY_OLD) | _marked(KEY_TWIN))
    booked.run(faults.title(NEW), gone={KEY_OLD, KEY_TWIN}, marks=_marked(KEY_NEW))
    assert len(booked.entries) == 3


def test_a_fault_of_another_kind(booked, faults, alone):
    before = booked.only
    booked.run(faults.column(NEW), gone={KEY_OLD}, marks=_marked(KEY_NEW, title="一份标题"))
    alone(before)


def test_a_closed_entry_stays_where_it_was(booked, faults):
    booked.run(pages={KEY_OLD})
    booked.run(faults.title(NEW), gone={KEY_OLD}, marks=_marked(KEY_NEW, title="一份标题"))
    assert sorted(entry.state for entry in booked.entries.values()) == sorted([State.CLOSED, State.NEW])


@pytest.mark.parametrize(
    ("new", "saw"),
    [
        (NEW, {"gone": {KEY_OLD}, "marks": _marked(KEY_NEW)}),
        (NEW, {"gone": {KEY_OLD}, "marks": _marked(KEY_NEW, title="一份标题")}),
        (OTHER, {"gone": {KEY_OLD}, "marks": _marked(KEY_OTHER, "67890", title="一份标题")}),
        (OTHER, {"moved": {KEY_OLD: KEY_OTHER}}),
    ],
    ids=["number", "number and title", "title", "redirect"],
)
def test_it_keeps_its_life(booked, faults, new, saw):
    before = booked.only
    merged = booked.run(faults.title(new), **saw)
    after = booked.only
    assert merged.moved == {before.fingerprint: after.fingerprint}
    assert (after.url, after.state, after.first_seen, after.deadline) == (
        new,
        State.NEW,
        before.first_seen,
        before.deadline,
    )
    assert [place.page for place in after.places] == [new]
    assert booked.history[-1].why == f"页面已移动：{OLD} → {new}"
    assert merged.added == ()


def test_a_persons_word_goes_along(booked, faults):
    booked.decide(booked.only, State.FALSE_ALARM, "本单位另有规定")
    booked.run(faults.title(NEW), gone={KEY_OLD}, marks=_marked(KEY_NEW))
    assert (booked.only.state, booked.only.url, booked.only.needs_review) == (State.FALSE_ALARM, NEW, False)


def test_it_closes_and_relapses_at_its_new_address(booked, faults):
    booked.run(faults.title(NEW), gone={KEY_OLD}, marks=_marked(KEY_NEW))
    booked.run(pages={KEY_NEW}, gone={KEY_OLD})
    assert booked.only.state is State.CLOSED
    booked.run(faults.title(NEW), pages={KEY_NEW}, gone={KEY_OLD})
    assert (booked.only.state, booked.only.relapses) == (State.RELAPSED, 1)


def test_the_old_page_comes_back(booked, faults):
    booked.run(faults.title(NEW), gone={KEY_OLD}, marks=_marked(KEY_NEW))
    booked.run(faults.title(NEW), faults.title(OLD), pages={KEY_OLD, KEY_NEW})
    assert sorted(entry.url for entry in booked.entries.values()) == sorted([OLD, NEW])


def test_a_word_leaves_the_page_that_leads_to_where_it_stands_now(ledger, faults):
    ledger.run(faults.word("错", OLD), pages={KEY_OLD})
    ledger.run(faults.word("错", OTHER), pages={KEY_OTHER}, moved={KEY_OLD: KEY_OTHER})
    assert [place.page for place in ledger.only.places] == [OTHER]


def test_a_word_stays_on_the_page_that_leads_elsewhere(ledger, faults):
    ledger.run(faults.word("错", OLD), pages={KEY_OLD})
    ledger.run(faults.word("错", OTHER), pages={KEY_OTHER}, moved={KEY_OLD: "//www.example.gov.cn/"})
    assert [place.page for place in ledger.only.places] == [OLD, OTHER]
