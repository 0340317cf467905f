"""Every phrase, organ and law that we ship: a slip in it is found, the right name never is."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from benchmarks.accuracy.injected import KINDS, injected
from checks.context import Context
from checks.findings import Finding, Severity
from checks.judge import judge_text
from checks.proofreading import proofread
from checks.reading.page import read_page
from checks.words.blocks import text_of
from checks.words.near.near_misses import near_misses
from checks.words.terms import Match, TermRow, Tier
from checks.words.text import Block, Text
from crawler.declared import load_declared
from crawler.workspace import Workspace

LEXICONS = load_declared(Workspace(Path("/nonexistent"))).lexicons
ROWS = [row for row in LEXICONS.rows.values() if row.match is Match.NEAR]
NEAR = {row.id for row in ROWS}
ALPHABET = sorted(LEXICONS.spelling.words)
CONTEXT = Context(date(2026, 1, 1), "http://www.example.gov.cn/", lexicons=LEXICONS)


def _findings(*lines: str) -> list[Finding]:
    said = proofread(Text("http://www.example.gov.cn/", "", tuple(map(Block, lines))), CONTEXT)
    assert said.failures == []
    return [found for found in said.findings if found.rule in ("misspelled_phrase", "misspelled_title")]


def _rules(*rules: str) -> list[TermRow]:
    return [row for row in ROWS if row.rule in rules]


def test_there_are_enough():
    assert Counter(row.id.split("-")[0] for row in ROWS) >= Counter(set=400, organ=300, law=300)


def test_what_is_right_is_never_found():
    for row in ROWS:
        assert _findings(row.term, row.bad_example, f"《{row.term}》", *row.not_within) == [], row


def test_a_slip_in_every_good_example_is_certain():
    doubtful = []
    for row in ROWS:
        found = _findings(row.good_example)
        if not any(not one.needs_review and one.severity > Severity.NOTICE for one in found):
            doubtful.append(row.id)
    assert doubtful == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_single_slip_anywhere_inside_is_found(kind):
    """A sample; the figures of all are in benchmarks/accuracy."""
    tried = [wrong for row in _rules("misspelled_phrase")[::6] for wrong in injected(row.term, kind, ALPHABET)]
    missed = [wrong for wrong in tried if not near_misses(Block(f"关于{wrong}，"), LEXICONS, "misspelled_phrase")]
    assert len(tried) > 400
    assert len(missed) <= 0.03 * len(tried), missed


@pytest.mark.parametrize("kind", KINDS)
def test_a_slip_in_the_name_of_the_state_is_a_veto_or_a_grave_doubt(kind):
    for wrong in injected("中华人民共和国", kind, ALPHABET):
        (found,) = _findings(f"庆祝{wrong}成立")
        assert found.severity >= Severity.MAJOR, wrong


def test_the_gravest_are_strict():
    assert [row.id for row in ROWS if row.severity is Tier.S0 and not row.strict] == []


@pytest.mark.real
def test_a_whole_real_site_has_no_certain_slip_and_few_doubts(shared):
    folder = shared / "realsites" / "daozhen"
    found = []
    for path in sorted(folder.rglob("*.html")):
        page = read_page(f"http://www.example.gov.cn/{path.relative_to(folder)}", path.read_bytes())
        found += [one for one in judge_text(text_of(page), CONTEXT).findings if one.row in NEAR]
    assert [one.subject.found for one in found if not one.needs_review] == []
    assert len({one.subject.found for one in found}) <= 2  # both read: not as they are officially written


@pytest.mark.real
def test_no_certain_slip_in_corrected_official_sentences(shared):
    for name in ("odw", "law"):
        lines = (shared / "text" / "ecspell" / f"{name}.train").read_text("utf-8").splitlines()
        found = _findings(*(line.split("\t")[2] for line in lines))
        assert [one.subject.found for one in found if not one.needs_review] == []
