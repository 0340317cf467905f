"""A run whose clock was set back still says what it saw, but nothing that depends on the date."""

from dataclasses import replace

from checks.inspection import Inspection
from reports.ledger.state import State

A, KEY = "https://www.example.gov.cn/a.html", "//www.example.gov.cn/a.html"
COLUMN = "https://www.example.gov.cn/tzgg/"


def _back(ledger, *findings, later, rules, pages=(), gone=()):
    run = replace(ledger.next_run(**later), clock_behind="20990101-000000")
    return ledger.apply(findings, Inspection(rules=rules, pages=frozenset(pages), gone=frozenset(gone)), run)


def test_what_was_seen_is_booked_and_closed_on_proof(ledger, faults, rules):
    ledger.run(faults.word("错", A), pages=[KEY])
    _back(ledger, faults.word("误", A), later={"hours": -5}, pages=[KEY], rules=rules)
    assert sorted(entry.state for entry in ledger.entries.values()) == sorted([State.CLOSED, State.NEW])


def test_no_column_is_accused_or_acquitted(ledger, faults, rules):
    ledger.run(faults.column(COLUMN))
    other = faults.column(f"{COLUMN}b/")
    fine = {"column_overdue": frozenset({ledger.only.fingerprint})}
    run = replace(ledger.next_run(days=-9000), clock_behind="20990101-000000")
    ledger.apply([other], Inspection(rules=rules, fine=fine), run)
    assert (ledger.only.state, ledger.only.note) == (State.NEW, "未复核（本机时间不准）")


def test_a_page_is_not_deleted_for_long_because_the_clock_was_wrong(ledger, faults, rules):
    """Gone in a run that seems to lie years back, gone again an hour later by a clock that was put right."""
    ledger.run(faults.word("错", A), pages=[KEY])
    right = ledger.now
    _back(ledger, later={"days": -9000}, gone=[KEY], rules=rules)
    ledger.now = right
    ledger.run(gone=[KEY], later={"hours": 1})
    assert ledger.only.state is State.NEW
    _back(ledger, later={"days": 9000}, gone=[KEY], rules=rules)
    assert ledger.only.state is State.NEW
    ledger.now = right
    ledger.run(gone=[KEY], later={"days": 2})
    assert ledger.only.state is State.CLOSED
