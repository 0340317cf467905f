"""Who answers for what, and until when."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from checks.inspection import Inspection
from checks.reading.urls import key
from reports.ledger.assign import assign, inherit
from reports.ledger.decide import decide
from reports.ledger.duties import Duties, Duty
from reports.ledger.merge import merge
from reports.ledger.state import State

SITE = "https://www.example.gov.cn"
PAGE, OTHER = f"{SITE}/zwgk/tzgg/1.html", f"{SITE}/gzdt/2.html"
DUTIES = Duties(
    (
        Duty("办公室", (key(f"{SITE}/"),)),
        Duty("法规科", (key(f"{SITE}/zwgk/"),)),
        Duty("宣传科", (key(f"{SITE}/zwgk/tzgg/"),)),
        Duty("信息中心", rules=("broken_link",)),
    ),
    workdays=3,
)


@pytest.mark.parametrize(
    ("page", "unit"),
    [(PAGE, "宣传科"), (f"{SITE}/zwgk/a.html", "法规科"), (OTHER, "办公室"), (f"{SITE}/zwgkx", "办公室")],
)
def test_the_longest_address_decides(faults, page, unit):
    assert DUTIES.unit(faults.word("错", page)) == unit


def test_the_rule_decides_where_no_address_does(faults):
    elsewhere = "https://b.example.gov.cn/1.html"
    assert DUTIES.unit(faults.link("http://x.example.cn/", elsewhere)) == "信息中心"
    assert DUTIES.unit(faults.word("错", elsewhere)) == ""


def test_whom_the_finding_names_goes_first(faults):
    assert DUTIES.unit(replace(faults.word("错", PAGE), unit="项目科")) == "项目科"


def test_a_link_is_mended_on_the_page_where_it_stands(faults):
    assert DUTIES.unit(faults.link(f"{SITE}/zwgk/gone.html", OTHER)) == "办公室"


def test_nobody_is_named_without_duties(faults):
    assert Duties().unit(faults.word("错", PAGE)) == ""


class _Life:
    """One entry through runs under duties."""

    def __init__(self, ledger):
        self.ledger = ledger

    def run(self, duties, *findings, pages=(PAGE,), **later):
        saw = Inspection(rules={"term": "d2", "broken_link": "d1"}, pages=frozenset(map(key, pages)))
        run = self.ledger.next_run(**later)
        merged = merge(tuple(self.ledger.entries.values()), findings, saw, run, duties)
        for entry in (*merged.added, *merged.changed):
            self.ledger.entries[entry.fingerprint] = entry
        return merged


@pytest.fixture
def life(ledger):
    return _Life(ledger)


def test_a_new_entry_has_its_unit_and_its_last_day(life, faults):
    life.run(DUTIES, faults.word("错", PAGE))
    entry = life.ledger.only
    assert (entry.unit, entry.first_seen, entry.deadline) == ("宣传科", date(2026, 3, 2), date(2026, 3, 5))


def test_the_profile_may_name_another_unit_but_a_person_s_word_holds(life, faults):
    life.run(DUTIES, faults.word("错", PAGE))
    life.run(Duties((Duty("新单位", (key(f"{SITE}/"),)),)), faults.word("错", PAGE))
    assert life.ledger.only.unit == "新单位"
    entry, move = assign(life.ledger.only, "法规科", who="张三", at=life.ledger.now, run="r")
    assert move.why == "责任单位：新单位 → 法规科"
    assert move.before is move.after is State.NEW
    life.ledger.entries[entry.fingerprint] = entry
    life.run(DUTIES, faults.word("错", PAGE))
    assert life.ledger.only.unit == "法规科"


def test_the_time_for_a_repair_does_not_begin_anew_while_it_lasts(life, faults):
    life.run(DUTIES, faults.word("错", PAGE))
    before = life.ledger.only.deadline
    life.run(DUTIES, faults.word("错", PAGE), days=30)
    assert life.ledger.only.deadline == before
    assert life.ledger.only.overdue(date(2026, 4, 1))


def test_a_relapse_gets_its_time_anew(life, faults):
    life.run(DUTIES, faults.word("错", PAGE))
    life.run(DUTIES, days=20)
    assert life.ledger.only.state is State.CLOSED
    life.run(DUTIES, faults.word("错", PAGE), days=20)
    assert life.ledger.only.state is State.RELAPSED
    assert life.ledger.only.deadline > date(2026, 4, 10)


def test_what_was_put_off_comes_back_when_its_time_is_over(life, faults):
    life.run(DUTIES, faults.word("错", PAGE))
    now = life.ledger.now
    until = now.date() + timedelta(10)
    entry, move = decide(life.ledger.only, State.DEFERRED, who="张三", at=now, run="r", why="等系统升级", until=until)
    assert move.why == f"等系统升级（至{until}）"
    life.ledger.entries[entry.fingerprint] = entry
    life.run(DUTIES, faults.word("错", PAGE), days=10)
    assert life.ledger.only.state is State.DEFERRED
    merged = life.run(DUTIES, faults.word("错", PAGE), days=1)
    assert life.ledger.only.state is State.PENDING
    assert life.ledger.only.deadline > life.ledger.now.date()
    assert [move.why for move in merged.transitions] == [f"暂不整改的期限（{until}）已过"]


@pytest.mark.parametrize(("state", "days"), [(State.FALSE_ALARM, 5), (State.PENDING, 5), (State.DEFERRED, -1)])
def test_only_a_repair_is_put_off_and_only_into_the_future(life, faults, state, days):
    life.run(DUTIES, faults.word("错", PAGE))
    now = life.ledger.now
    with pytest.raises(ValueError, match="暂不整改"):
        decide(life.ledger.only, state, who="张三", at=now, run="r", why="x", until=now.date() + timedelta(days))


def test_an_old_entry_is_marked_with_name_and_reason(life, faults):
    life.run(DUTIES, faults.word("错", PAGE))
    entry, move = inherit(life.ledger.only, who="张三", at=life.ledger.now, run="r", why="接手时已有")
    assert entry.legacy
    assert move.why == "标为存量问题（接手时已有）"
    for said in ({"who": "系统", "why": "x"}, {"who": " ", "why": "x"}, {"who": "张三", "why": " "}):
        with pytest.raises(ValueError, match="须写明"):
            inherit(life.ledger.only, at=life.ledger.now, run="r", **said)
