"""Every shipped row fires where it should, nowhere it should not, and never on clean official text."""

import lzma
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from checks.judge import judge_text
from checks.reading.page import read_page
from checks.reading.published import published
from checks.words.blocks import text_of
from checks.words.lexicon import Lexicons, Pack, parse_pack
from checks.words.matching import scan
from checks.words.terms import Match, TermRow, Tier
from crawler.declared import load_declared
from crawler.profile.profile import Profile
from crawler.workspace import Workspace

FOLDER = Path(__file__).resolve().parents[3] / "config" / "lexicons"


def _shipped() -> tuple[Pack, ...]:
    return tuple(
        parse_pack(path.stem, path.read_text("utf-8"), path.with_suffix(".csv").read_text("utf-8"))
        for path in sorted(FOLDER.glob("*.toml"))
    )


def _without_near(pack: Pack) -> Pack:
    """Near rows hold what is right; test_near_packs.py is about them."""
    return replace(pack, style=True, rows=tuple(row for row in pack.rows if row.match is not Match.NEAR))


PACKS = _shipped()
TERMS = tuple(_without_near(pack) for pack in PACKS if pack.kind == "terms")
DATED = ("outdated_agency", "outdated_law")
"""Rules that speak of documents of a later day only: their rows do stand in older texts."""
ROWS = [row for pack in TERMS for row in pack.rows]
ALL = Lexicons(TERMS)
ALWAYS = Lexicons(tuple(pack for pack in PACKS if pack.kind == "terms" and pack.rule not in DATED))
"""As shipped: matters of style are off, so they may stand in any text."""


def _saw(text: str, packs: Lexicons = ALL) -> list[TermRow]:
    return [hit.row for hit in scan(text, packs)]


def _with(pack: Pack) -> Lexicons:
    """What is judged always, and this pack."""
    return Lexicons((*ALWAYS.packs, pack))


def test_every_row_keeps_its_own_id_and_term():
    assert len({row.id for row in ROWS}) == len(ROWS)
    assert len({row.term for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)
def test_a_table_opens_in_a_spreadsheet_program(pack):
    assert (FOLDER / f"{pack.name}.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_no_row_is_off_or_unexplained():
    assert all(row.severity is not Tier.OFF for row in ROWS)
    assert all(row.note for row in ROWS if row.rule in ("sensitive_word", "avoided_word"))


@pytest.mark.parametrize("pack", TERMS, ids=lambda pack: pack.name)
def test_a_row_fires_on_its_good_example_and_nothing_fires_on_its_bad_one(pack):
    assert [row.id for row in pack.rows if _saw(row.good_example) != [row]] == []
    packs = _with(pack)
    assert [(row.id, seen.id) for row in pack.rows for seen in _saw(row.bad_example, packs)] == []


@pytest.mark.parametrize("pack", TERMS, ids=lambda pack: pack.name)
def test_every_listed_exception_excuses(pack):
    unheard = [(row.id, text) for row in pack.rows for text in _excused(row) if row in _saw(text)]
    assert unheard == []


def _excused(row: TermRow) -> list[str]:
    term = row.term.replace("…", "类似事故")
    beside = [before + term for before in row.not_before] + [term + after for after in row.not_after]
    return [*beside, *row.not_within]


def test_no_correction_is_itself_a_fault():
    for pack in TERMS:
        packs = _with(pack)
        assert [row.id for row in pack.rows if row.correct and _saw(row.correct, packs)] == []


@pytest.mark.real
def test_no_row_fires_on_statutes_unless_it_is_allowed_to(shared):
    with lzma.open(shared / "text" / "statutes.txt.xz", "rt", encoding="utf-8") as file:
        text = file.read()
    assert {row.id for row in _saw(text, ALWAYS) if not row.veto_ok} == set()
    assert {row.id for row in ROWS if row.veto_ok} <= {row.id for row in _saw(text)}


@pytest.mark.real
@pytest.mark.parametrize("name", ["odw", "law"])
def test_no_row_fires_on_corrected_official_sentences(shared, name):
    lines = (shared / "text" / "ecspell" / f"{name}.train").read_text("utf-8").splitlines()
    assert _saw("\n".join(line.split("\t")[2] for line in lines), ALWAYS) == []


@pytest.mark.real
def test_a_whole_real_site_gives_only_what_was_read_and_found_true(shared, tmp_path):
    context = load_declared(Workspace(tmp_path)).context(Profile(start="http://www.example.gov.cn/"), date(2026, 1, 1))
    folder = shared / "realsites" / "daozhen"
    found = []
    for path in sorted(folder.rglob("*.html")):
        page = read_page(f"http://www.example.gov.cn/{path.relative_to(folder)}", path.read_bytes())
        found += judge_text(text_of(page, published(page)), context).findings
    rules = {pack.rule for pack in PACKS}
    said = {finding.subject.found: finding.needs_review for finding in found if finding.rule in rules}
    assert said == {"截止目前": False, "党风廉洁建设": True, "习近平总书记系列讲话精神": True}


@pytest.mark.real
def test_real_summaries_give_up_their_grave_errors(shared):
    texts = (path.read_text("utf-8") for path in (shared / "text" / "summaries").glob("000_*.txt"))
    found = {row.term for text in texts for row in _saw(text)}
    assert {"*新时代中国特色社会主义思想", "促进展政权力", "住房和城乡建立局", "截止目前"} <= found
