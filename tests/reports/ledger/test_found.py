"""What being found does: one entry a fault, one number for life, people's decisions kept."""

from dataclasses import replace

import pytest

from checks.findings import Excerpt, Severity
from reports.ledger.state import State

A, B, C = (f"https://www.example.gov.cn/{name}.html" for name in "abc")
KEY_A, KEY_B, KEY_C = (f"//www.example.gov.cn/{name}.html" for name in "abc")
DEAD = "http://gone.example.cn/x"


def test_the_same_run_twice_is_one_run(ledger, faults):
    found = [faults.link(DEAD, A, B), faults.word("错", A), faults.column(C)]
    ledger.run(*found, pages={KEY_A, KEY_B, KEY_C})
    before = dict(ledger.entries)
    merged = ledger.run(*found, pages={KEY_A, KEY_B, KEY_C})
    assert not merged.transitions
    assert not merged.added
    for identity, entry in ledger.entries.items():
        old = before[identity]
        assert (entry.state, entry.places, entry.first_seen) == (old.state, old.places, old.first_seen)
        assert entry.last_run != old.last_run


def test_equal_fingerprints_in_one_run_are_one_entry(ledger, faults):
    again = faults.link(DEAD.replace("http:", "https:"), B)
    merged = ledger.run(faults.link(DEAD, A), again, faults.link(DEAD, A))
    assert len(merged.added) == 1
    assert [place.page for place in ledger.only.places] == [A, B]
    ledger.run(faults.link(DEAD, A), faults.link(DEAD, B))
    assert len(ledger.only.places) == 2


def test_the_gravest_finding_speaks_whatever_the_order(new_ledger, faults):
    two = [faults.word("错", A, needs_review=True), faults.word("错", B, severity=Severity.VETO)]
    entries = []
    for order in (two, two[::-1]):
        ledger = new_ledger()
        ledger.run(*order)
        entries.append(ledger.only)
    assert [entry.severity for entry in entries] == [Severity.VETO] * 2
    assert [entry.url for entry in entries] == [B, B]


def test_found_again_merges_places(ledger, faults):
    ledger.run(faults.link(DEAD, A, B), pages={KEY_A, KEY_B})
    ledger.run(faults.link(DEAD, C), pages={KEY_A, KEY_C})
    assert [place.page for place in ledger.only.places] == [B, C], "A is clean, B was not looked at"


def test_found_again_under_a_changed_rule_drops_no_place(ledger, faults, rules):
    ledger.run(faults.word("错", A, B), pages={KEY_A, KEY_B})
    ledger.run(faults.word("错", A), pages={KEY_A, KEY_B}, rules={**rules, "term": "new"})
    assert len(ledger.only.places) == 2


def test_another_link_text_on_the_same_page_replaces_the_old(ledger, faults):
    ledger.run(faults.link(DEAD, A, text="旧"), pages={KEY_A})
    ledger.run(faults.link(DEAD, A, text="新"), pages={KEY_A})
    assert [place.text for place in ledger.only.places] == ["新"]


def test_found_again_renews_the_words(ledger, faults):
    ledger.run(faults.link(DEAD, A))
    ledger.run(faults.link(DEAD, A, reason="refused"))
    assert ledger.only.evidence.endswith("refused")
    assert ledger.only.state is State.NEW, "nobody acted yet"


def test_closed_and_found_again_relapses_under_its_identity(ledger, faults):
    ledger.run(faults.word("错", A), pages={KEY_A})
    first = ledger.only.first_seen
    ledger.run(pages={KEY_A})
    merged = ledger.run(faults.word("错", B), pages={KEY_B})
    entry = ledger.only
    assert (entry.state, entry.relapses, entry.reason, entry.first_seen) == (State.RELAPSED, 1, "", first)
    assert [place.page for place in entry.places] == [B], "the old place was proven clean"
    assert not merged.added
    ledger.run(faults.word("错", B), pages={KEY_B})
    assert (ledger.only.state, ledger.only.relapses) == (State.RELAPSED, 1)
    ledger.run(pages={KEY_B})
    assert ledger.only.state is State.CLOSED


def test_a_closed_entry_rests(ledger, faults):
    ledger.run(faults.word("错", A), pages={KEY_A})
    ledger.run(pages={KEY_A})
    closed = ledger.only
    merged = ledger.run(pages={KEY_A})
    assert ledger.only is closed
    assert not merged.transitions


def test_a_relapse_forgets_what_was_decided(ledger, faults):
    ledger.run(faults.word("错", A), pages={KEY_A})
    ledger.decide(ledger.only, State.PENDING)
    ledger.run(pages={KEY_A})
    ledger.run(faults.word("错", A, needs_review=True), pages={KEY_A})
    assert (ledger.only.state, ledger.only.needs_review) == (State.RELAPSED, True)


@pytest.mark.parametrize("state", [State.PENDING, State.REPAIRING, State.REPAIRED, State.RELAPSED, State.SUSPECTED])
def test_every_working_state_closes_on_proof(ledger, faults, state):
    ledger.run(faults.word("错", A), pages={KEY_A})
    ledger.entries[ledger.only.fingerprint] = replace(ledger.only, state=state)
    ledger.run(pages={KEY_A})
    assert ledger.only.state is State.CLOSED


@pytest.mark.parametrize("state", [State.PENDING, State.REPAIRING])
def test_found_again_leaves_work_in_progress(ledger, faults, state):
    ledger.run(faults.word("错", A))
    ledger.decide(ledger.only, state)
    merged = ledger.run(faults.word("错", A))
    assert ledger.only.state is state
    assert not merged.transitions


def test_a_repair_that_did_not_hold_goes_back(ledger, faults):
    ledger.run(faults.word("错", A))
    ledger.decide(ledger.only, State.REPAIRED)
    ledger.run()
    assert ledger.only.state is State.REPAIRED, "not looked at is no verdict"
    ledger.run(faults.word("错", A))
    assert ledger.only.state is State.PENDING
    assert ledger.history[-1].why == "复核未通过：问题仍然存在"


def test_hostile_text_is_made_storable(ledger, faults):
    broken = faults.word("错", A, evidence="\ud800\0")
    ledger.run(broken, faults.link(DEAD, A, text="\udfff\0"))
    for entry in ledger.entries.values():
        assert "\0" not in f"{entry}"
        f"{entry}".encode()


def test_a_finding_without_a_word_in_it_is_kept_whole(ledger, faults):
    ledger.run(faults.word("错", A))
    assert ledger.only.excerpt == Excerpt("前文", "错", "后文")
