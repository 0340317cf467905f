"""Random lives of a small site, seen by random runs, with people deciding in between.

The truth is kept apart from what a run saw of it, so that every closure and every move of an entry is held against the
truth and not against the ledger's own reasoning.
"""

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from checks.fingerprint import fingerprint
from checks.reading.urls import key
from reports.ledger.assign import assign, inherit
from reports.ledger.booking import day
from reports.ledger.decide import DECISIONS, decide
from reports.ledger.duties import Duties
from reports.ledger.merge import merge
from reports.ledger.state import State
from reports.run import RunStatus
from tests.reports.ledger.world import COLUMN, ROOT, RULES, TARGETS, WORDS, Sight, World

_SEES = (RunStatus.OK, RunStatus.PARTIAL)
_A_DAY = timedelta(days=1)
_PAGES = st.integers(0, 2)
_SOME = st.integers(0, 9)
_MOSTLY = st.sampled_from([True, True, False])
_FEW = st.frozensets(st.sampled_from(RULES), max_size=1)
_WHERE = ("", *(key(f"{ROOT}/{folder}0/{name}.html") for folder, name in ("a1", "c1")), *map(key, TARGETS))
_CRASHES = st.frozensets(st.tuples(st.sampled_from((*RULES, "targets")), st.sampled_from(_WHERE)), max_size=1)
_ROWS = st.sampled_from(["r1", "r1", "r2", ""])
_ODD = st.builds(Sight, st.frozensets(_PAGES, max_size=2), _FEW, _FEW, _ROWS, _CRASHES)
_UNSEEING = st.builds(Sight, st.frozensets(_PAGES, max_size=2))


class Life(RuleBasedStateMachine):
    """numbers: by fingerprint the number of the entry, as the database gives it once and for good."""

    def __init__(self, new_ledger, faults, rules):
        super().__init__()
        self.ledger, self.faults, self.rules = new_ledger(), faults, rules
        self.world = World()
        self.numbers = {}
        self.gone = {}
        self.days = {}

    @initialize(runs=st.integers(1, 3))
    def office(self, runs):
        self.ledger.duties = Duties(confirm_runs=runs)
        for page in self.world.pages:
            page.links, page.words, page.titled = frozenset(TARGETS[:1]), frozenset(WORDS[:1]), False
        self.world.targets[TARGETS[0]] = "dead"

    # What happens to the site, and mostly a night after it

    @rule(at=_PAGES, link=st.sampled_from(TARGETS), night=_MOSTLY)
    def link_set_or_removed(self, at, link, night):
        self.world.pages[at].links ^= {link}
        self._night(night)

    @rule(at=_PAGES, word=st.sampled_from(WORDS), night=_MOSTLY)
    def word_written_or_corrected(self, at, word, night):
        self.world.pages[at].words ^= {word}
        self._night(night)

    @rule(at=_PAGES, night=_MOSTLY)
    def title_lost_or_given(self, at, night):
        self.world.pages[at].titled = not self.world.pages[at].titled
        self._night(night)

    @rule(at=_PAGES, answers=st.sampled_from(["whole", "whole", "gone", "silent"]), night=_MOSTLY)
    def answers(self, at, answers, night):
        self.world.pages[at].answers = answers
        self._night(night)

    @rule(at=_PAGES, behind=st.sampled_from(["gone", "leads", "silent"]), night=_MOSTLY)
    def moves(self, at, behind, night):
        self.world.pages[at].move(behind)
        self._night(night)

    @rule(ways=st.sampled_from([("gone", "whole"), ("silent", "whole"), ("whole", "gone")]), night=_MOSTLY)
    def one_goes_while_its_namesake_comes(self, ways, night):
        for page, answers in zip(self.world.pages, ways, strict=False):
            page.answers = answers
        self._night(night)

    @rule(at=st.sampled_from(TARGETS), state=st.sampled_from(["dead", "refused", "alive", "silent"]), night=_MOSTLY)
    def target(self, at, state, night):
        self.world.targets[at] = state
        self._night(night)

    @rule(state=st.sampled_from(["overdue", "fine", "unseen"]), night=_MOSTLY)
    def column(self, state, night):
        self.world.column = state
        self._night(night)

    def _night(self, comes):
        if comes:
            self._run(RunStatus.OK, Sight(), 24)

    # What people say

    @precondition(lambda self: self.ledger.entries)
    @rule(at=_SOME, state=st.sampled_from(DECISIONS), days=st.integers(0, 3))
    def decided(self, at, state, days):
        until = self.ledger.now.date() + timedelta(days) if state is State.DEFERRED and days else None
        self._say(at, partial(decide, state=state, why="经核实", until=until))

    @precondition(lambda self: self.ledger.entries)
    @rule(at=_SOME, unit=st.sampled_from(["法规科", "办公室"]))
    def assigned(self, at, unit):
        self._say(at, partial(assign, unit=unit))

    @precondition(lambda self: self.ledger.entries)
    @rule(at=_SOME)
    def inherited(self, at):
        self._say(at, partial(inherit, why="接手前已有"))

    def _say(self, at, word):
        entries = list(self.ledger.entries.values())
        entry, move = word(entries[at % len(entries)], who="张三", at=self.ledger.now, run="x")
        self.ledger.entries[entry.fingerprint] = entry
        self.ledger.history.append(move)

    # What a run does

    @rule(hours=st.sampled_from([24, 24, 24, 3, 72]))
    def whole_run(self, hours):
        self._run(RunStatus.OK, Sight(), hours)

    @rule(sight=_UNSEEING, hours=st.sampled_from([24, 3]), status=st.sampled_from(_SEES))
    def part_of_the_site(self, sight, hours, status):
        self._run(status, sight, hours)

    @rule(sight=_ODD)
    def odd_run(self, sight):
        self._run(RunStatus.OK, sight, 24)

    @rule(sight=_UNSEEING, status=st.sampled_from([RunStatus.BLOCKED, RunStatus.INVALID]))
    def sightless_run(self, sight, status):
        self._run(status, sight, 24)

    def _run(self, status, sight, hours):
        findings = list(self.world.findings(sight, self.faults))
        saw = self.world.inspection(sight, self.rules)
        run = self.ledger.next_run(status, hours=hours)
        before, duties = dict(self.ledger.entries), self.ledger.duties
        now = tuple(before.values())
        again, backwards = merge(now, findings, saw, run, duties), merge(now, findings[::-1], saw, run, duties)
        merged = self.ledger.apply(findings, saw, run)
        after = self.ledger.entries
        assert again == merged, "deterministic"
        assert _states(backwards.added) == _states(merged.added)
        assert _states(backwards.changed) == _states(merged.changed)
        twice = merge(tuple(after.values()), findings, saw, run, duties)
        assert (twice.added, twice.changed, twice.transitions) == ((), (), ()), "idempotent"
        if status not in _SEES:
            assert after == before
            return
        self._see_gone(saw, run)
        found = {fingerprint(one.rule, one.subject) for one in findings}
        self._number(before, merged, found)
        for old in before.values():
            identity = merged.moved.get(old.fingerprint, old.fingerprint)
            self._check(old, after[identity], identity in found, merged, sight, run)
            if identity != old.fingerprint:
                page = key(old.url)
                assert page in saw.gone or saw.moved[page] == key(after[identity].url), "moved without a sign"
        for identity in found:
            assert after[identity].state is not State.CLOSED
            assert identity in merged.rechecked
        for entry in after.values():
            assert entry.state is not State.SUSPECTED or entry.fingerprint not in merged.open
        last = {}
        for move in self.ledger.history:
            last[self.numbers[move.fingerprint]] = move.after
        assert last == {self.numbers[one]: entry.state for one, entry in after.items()}, "history tells the state"

    def _see_gone(self, saw, run):
        for page in self.world.pages:
            for address in (page.address, *page.trail):
                if key(address) in saw.gone:
                    self.gone.setdefault(address, run.started)
                elif key(address) in saw.pages:
                    self.gone.pop(address, None)

    def _number(self, before, merged, found):
        """Every entry keeps its number, none is lost and none is booked twice."""
        kept = {merged.moved.get(one, one) for one in before}
        added = {entry.fingerprint for entry in merged.added}
        assert len(kept) == len(before)
        assert not added & kept
        assert set(self.ledger.entries) == kept | added
        assert added | set(merged.moved.values()) <= found
        self.numbers |= {new: self.numbers[old] for old, new in merged.moved.items()}
        self.numbers |= {one: len(set(self.numbers.values())) + place for place, one in enumerate(sorted(added))}

    def _check(self, old, new, found, merged, sight, run):
        self._check_person(old, new, found, run)
        self._check_move(old, new, found, run)
        if old.fingerprint in merged.moved:
            assert old.state is not State.CLOSED
            assert self.world.at(old.url)[0].address == new.url, "moved with its page, against the truth"
            return
        if new.state is State.CLOSED and old.state is not State.CLOSED:
            assert self._judged_as_booked(old, sight)
            assert self._truly_gone(old, sight, run), "closed against the truth"
            assert new.fingerprint in merged.rechecked
        elif new.fingerprint in merged.rechecked and not found:
            assert new.state.sticky
        if old.state is not State.CLOSED:
            stand = {place.identity for place in new.places}
            for place in old.places:
                if place.identity not in stand and not self._leads_to(place, stand):
                    assert self._truly_gone(replace(old, places=(place,)), sight, run), "a place is lost"

    def _check_person(self, old, new, found, run):
        assert (new.assigned, new.legacy) == (old.assigned, old.legacy)
        assert new.unit == old.unit or not old.assigned
        if old.state.sticky:
            assert new.places
            due = old.state is State.DEFERRED and found and old.until and old.until < day(run)
            assert new.state is (State.PENDING if due else old.state), "a person's decision stands"

    def _check_move(self, old, new, found, run):
        number, today = self.numbers[new.fingerprint], day(run)
        days = self.days.setdefault(number, {old.first_seen})
        days |= {today} if found else set()
        enough = len(days) >= self.ledger.duties.confirm_runs
        doubted = old.state is State.CLOSED and old.suspected
        again = {State.CLOSED: State.RELAPSED, State.REPAIRED: State.PENDING}.get(old.state, old.state)
        if not found:
            assert new.state in (old.state, State.CLOSED)
            if new.state is State.CLOSED:
                days.clear()
            assert (new.deadline, new.relapses) == (old.deadline, old.relapses)
            return
        if doubted or old.state is State.SUSPECTED:
            again = State.NEW if enough else State.SUSPECTED
            assert new.deadline == (self.ledger.duties.deadline(today) if enough else old.deadline)
        elif new.state is State.RELAPSED and old.state is State.CLOSED:
            assert new.deadline == self.ledger.duties.deadline(today), "the deadline begins anew"
        assert new.state is again or old.state is State.DEFERRED
        assert new.relapses == old.relapses + (old.state is State.CLOSED and not doubted)

    def _truly_gone(self, entry, sight, run):
        """Whether the truth, as far as the run could see it, clears the entry."""
        if entry.rule == "broken_link" and self.world.targets[entry.url] == "alive":
            return True
        if entry.rule == "column_overdue":
            return self.world.column == "fine" and entry.url == COLUMN
        return all(self._clean(entry, place.page, sight, run) for place in entry.places)

    def _clean(self, entry, address, sight, run):
        page, does = self.world.at(address)
        if self.world.pages.index(page) in sight.unseen:
            return False
        if does == "gone":
            return run.started - self.gone.get(address, run.started) >= _A_DAY
        stands = {
            "broken_link": entry.url in page.links,
            "term": bool(entry.excerpt) and entry.excerpt.marked in page.words,
            "page_title": not page.titled,
        }
        return does == "whole" and not stands[entry.rule] and not sight.crash(entry.rule, address)

    def _leads_to(self, place, stand):
        page, does = self.world.at(place.page)
        return does == "leads" and key(page.address) in {where for where, _ in stand}

    def _judged_as_booked(self, entry, sight):
        now = self.rules[entry.rule] + "+" * (entry.rule in sight.changed)
        row = not entry.row_digest or sight.row == entry.row_digest
        site = sight.crash(entry.rule, "") or sight.crash("targets", "")
        return entry.rule not in sight.off and now == entry.rule_digest and row and not site


def _states(entries):
    return {entry.fingerprint: entry.state for entry in entries}


def _play(life, histories, steps):
    quiet = settings(
        max_examples=histories,
        stateful_step_count=steps,
        phases=(Phase.explicit, Phase.reuse, Phase.generate),
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(life, settings=quiet)


@pytest.mark.timeout(120)
def test_no_history_breaks_a_law(new_ledger, faults, rules):
    _play(partial(Life, new_ledger, faults, rules), 120, 30)


@pytest.mark.nightly
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("batch", range(20))
def test_no_history_of_ten_thousand_breaks_a_law(batch, new_ledger, faults, rules):
    """In batches: what was played takes memory until a batch is over."""
    _play(partial(Life, new_ledger, faults, rules), 500, 30)
