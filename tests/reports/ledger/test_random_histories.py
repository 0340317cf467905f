"""Random lives of a small site, seen through random runs, with people deciding in between.

The truth of each day is drawn first; what the run saw of it is derived as crawler and judge derive it. So every
closure can be held against the truth, not against the ledger's own reasoning.
"""

from dataclasses import dataclass, replace

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from checks.fingerprint import fingerprint
from checks.inspection import Inspection
from checks.reading.urls import key
from checks.subjects import ColumnSubject
from reports.ledger.decide import DECISIONS
from reports.ledger.merge import merge
from reports.ledger.proof import SECOND_LOOK
from reports.ledger.state import State
from reports.run import RunStatus

PAGES = tuple(f"https://www.example.gov.cn/{name}.html" for name in "abc")
TARGETS = ("http://x.example.cn/1", "http://x.example.cn/2")
WORDS = ("错", "误")
COLUMN = PAGES[0]
PERSONS = (*DECISIONS,)


@dataclass(frozen=True)
class PageDay:
    """answers: seen whole, gone (404) or not seen. links, words, titled: what truly stands on it."""

    answers: str
    links: frozenset[str]
    words: frozenset[str]
    titled: bool


@dataclass(frozen=True)
class Day:
    pages: tuple[PageDay, ...]
    targets: tuple[str, ...]  # alive, dead, silent
    column: str  # fine, overdue, unseen
    off: frozenset[str]
    changed: frozenset[str]
    row: str
    crashed: frozenset[tuple[str, str]]
    status: RunStatus
    hours: int
    decisions: tuple[tuple[int, State], ...]


def _mostly(usual, *others):
    return st.sampled_from([usual] * 4 + list(others))


_PAGE = st.builds(
    PageDay,
    answers=_mostly("whole", "gone", "gone", "unseen"),
    links=st.frozensets(st.sampled_from(TARGETS)),
    words=st.frozensets(st.sampled_from(WORDS)),
    titled=st.booleans(),
)
_RULES = ("broken_link", "term", "column_overdue", "page_title")
_WHERE = st.sampled_from(["", *map(key, PAGES), *map(key, TARGETS)])
_DAY = st.builds(
    Day,
    pages=st.tuples(_PAGE, _PAGE, _PAGE),
    targets=st.tuples(*[_mostly("dead", "alive", "silent")] * 2),
    column=_mostly("overdue", "fine", "unseen"),
    off=st.one_of(st.just(frozenset()), st.frozensets(st.sampled_from(_RULES), max_size=1)),
    changed=st.one_of(st.just(frozenset()), st.frozensets(st.sampled_from(_RULES), max_size=1)),
    row=_mostly("r1", "r2", ""),
    crashed=st.one_of(
        st.just(frozenset()), st.frozensets(st.tuples(st.sampled_from((*_RULES, "targets")), _WHERE), max_size=1)
    ),
    status=_mostly(RunStatus.OK, RunStatus.PARTIAL, RunStatus.BLOCKED, RunStatus.INVALID),
    hours=_mostly(24, 3, 48),
    decisions=st.lists(st.tuples(st.integers(0, 9), st.sampled_from(PERSONS)), max_size=2).map(tuple),
)


def _crashed(day, rule, where):
    return (rule, key(where) if where else "") in day.crashed


def _findings(day, faults):
    """What the judge yields on such a day; a crash swallows its findings."""
    whole = [(url, page) for url, page in zip(PAGES, day.pages, strict=True) if page.answers == "whole"]
    for target, state in zip(TARGETS, day.targets, strict=True):
        places = [url for url, page in whole if target in page.links]
        lost = _crashed(day, "broken_link", target) or ("targets", "") in day.crashed
        if state == "dead" and places and not lost:
            yield "broken_link", faults.link(target, *places)
    for url, page in whole:
        for word in sorted(page.words):
            if not _crashed(day, "term", url) and day.row:
                yield "term", faults.word(word, url)
        if not page.titled and not _crashed(day, "page_title", url):
            yield "page_title", faults.title(url)
    if day.column == "overdue" and not _crashed(day, "column_overdue", "") and ("targets", "") not in day.crashed:
        yield "column_overdue", faults.column(COLUMN)


def _inspection(day, faults, rules):
    fine, unresolved = {}, {}
    linked = {
        target: {key(url) for url, page in zip(PAGES, day.pages, strict=True) if _stands(page, target)}
        for target in TARGETS
    }
    for target, state in zip(TARGETS, day.targets, strict=True):
        identity = fingerprint("broken_link", faults.link(target, PAGES[0]).subject)
        if _crashed(day, "broken_link", target):
            continue
        if state == "alive" and linked[target]:
            fine.setdefault("broken_link", set()).add(identity)
        if state == "silent" and linked[target]:
            unresolved[identity] = frozenset(linked[target])
    if day.column == "fine":
        fine["column_overdue"] = {fingerprint("column_overdue", ColumnSubject(COLUMN))}
    return Inspection(
        rules={
            rule: digest + ("+" if rule in day.changed else "") for rule, digest in rules.items() if rule not in day.off
        },
        rows={"row.1": day.row} if day.row else {},
        pages=frozenset(key(url) for url, page in zip(PAGES, day.pages, strict=True) if page.answers == "whole"),
        gone=frozenset(key(url) for url, page in zip(PAGES, day.pages, strict=True) if page.answers == "gone"),
        failed=day.crashed,
        fine={rule: frozenset(found) for rule, found in fine.items()},
        unresolved=unresolved,
    )


def _stands(page, target):
    return page.answers == "whole" and target in page.links


def _truly_gone(entry, day, gone_before, now):
    """Whether this day's truth, as far as the run could see it, clears the entry."""
    rule = entry.rule
    if rule == "broken_link" and day.targets[TARGETS.index(entry.url)] == "alive":
        return True
    if rule == "column_overdue":
        return day.column == "fine"
    for place in entry.places:
        page = day.pages[PAGES.index(place.page)]
        if page.answers == "gone":
            if now - gone_before.get(place.page, now) < SECOND_LOOK:
                return False
        else:
            crashed = _crashed(day, rule, place.page) or _crashed(day, "targets", place.page)
            if page.answers != "whole" or _still(entry, page) or crashed:
                return False
    return True


def _still(entry, page):
    if entry.rule == "broken_link":
        return entry.url in page.links
    if entry.rule == "term":
        return entry.excerpt.marked in page.words
    return not page.titled


def _judged_as_booked(entry, day, rules):
    rule = entry.rule
    now = rules[rule] + ("+" if rule in day.changed else "")
    row = not entry.row_digest or day.row == entry.row_digest
    site_crash = {(rule, ""), ("targets", "")} & day.crashed
    return rule not in day.off and now == entry.rule_digest and row and not site_crash


@pytest.mark.timeout(60)
@settings(
    max_examples=600,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
@given(days=st.lists(_DAY, min_size=2, max_size=7))
def test_no_history_breaks_a_law(days, new_ledger, faults, rules):
    ledger, gone = new_ledger(), {}
    for day in days:
        findings = [found for rule, found in _findings(day, faults) if rule not in day.off]
        inspection = _inspection(day, faults, rules)
        run = ledger.next_run(day.status, hours=day.hours)
        before = dict(ledger.entries)

        again = merge(tuple(before.values()), findings, inspection, run)
        backwards = merge(tuple(before.values()), findings[::-1], inspection, run)
        merged = ledger.apply(findings, inspection, run)
        after = ledger.entries

        assert again == merged, "deterministic"
        assert [e.state for e in backwards.added] == [e.state for e in merged.added]
        assert {e.fingerprint: e.state for e in backwards.changed} == {e.fingerprint: e.state for e in merged.changed}
        assert set(before) <= set(after), "no entry is lost"
        assert not {e.fingerprint for e in merged.added} & set(before), "no entry is booked twice"
        twice = merge(tuple(after.values()), findings, inspection, run)
        assert (twice.added, twice.changed, twice.transitions) == ((), (), ()), "idempotent"

        counts = day.status in (RunStatus.OK, RunStatus.PARTIAL)
        found = {fingerprint(one.rule, one.subject) for one in findings} if counts else set()
        for identity, old in before.items():
            new = after[identity]
            if old.state.sticky:
                assert new.state is old.state, "a person's decision stands"
                assert new.places
            if old.state is not new.state:
                assert counts
                _check_move(old, new, identity in found)
            if new.state is State.CLOSED and old.state is not State.CLOSED:
                assert _judged_as_booked(old, day, rules)
                assert _truly_gone(old, day, gone, run.started), "closed against the truth"
                assert identity in merged.rechecked
            if identity in merged.rechecked and identity not in found:
                assert new.state is State.CLOSED or new.state.sticky
            for place in old.places:
                lost = place.identity not in {one.identity for one in new.places}
                if counts and lost and old.state is not State.CLOSED:
                    assert _truly_gone(replace(old, places=(place,)), day, gone, run.started)
        for identity in found:
            assert after[identity].state is not State.CLOSED
            assert identity in merged.rechecked
        if not counts:
            assert after == before

        if counts:
            for url, page in zip(PAGES, day.pages, strict=True):
                if page.answers == "gone":
                    gone.setdefault(url, run.started)
                elif page.answers == "whole":
                    gone.pop(url, None)
        for at, state in day.decisions:
            if ledger.entries:
                ledger.decide(list(ledger.entries.values())[at % len(ledger.entries)], state)
        last = {move.fingerprint: move.after for move in ledger.history}
        assert last == {identity: entry.state for identity, entry in ledger.entries.items()}, "history tells the state"


def _check_move(old, new, found):
    allowed = {
        (State.CLOSED, State.RELAPSED): found,
        (State.REPAIRED, State.PENDING): found,
        (old.state, State.CLOSED): not found,
    }
    assert allowed.get((old.state, new.state)), f"{old.state} → {new.state}"
    assert new.relapses == old.relapses + (new.state is State.RELAPSED)
