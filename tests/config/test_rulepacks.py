"""Every row of every shipped pack: how sure anybody is of it, and that a reader is told."""

import tomllib
from datetime import date

import pytest

from checks import registry
from checks.basis import CERTAINTIES, parse_pack

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def packs(root):
    return {path.name: path.read_text("utf-8") for path in sorted((root / "config/rulepacks").glob("*.toml"))}


@pytest.fixture(scope="module")
def rows(packs):
    found = {}
    for text in packs.values():
        found |= parse_pack(text, found)
    return found


def test_what_nobody_is_sure_of_is_not_shipped(packs):
    assert "M-L" not in CERTAINTIES
    assert not any("M-L" in text for text in packs.values())


def test_what_is_less_than_likely_is_off_and_the_rest_is_on(rows):
    off = {id for id, row in rows.items() if not row.in_force(TODAY)}
    assert off == {id for id, row in rows.items() if row.certainty == "M-M"}


def test_whatever_was_not_read_in_full_says_so(rows):
    doubted = {id for id, row in rows.items() if "依据待复核" in str(row)}
    assert doubted == {id for id, row in rows.items() if row.certainty in ("S~", "M-H")}


def test_our_own_advice_cites_no_document_of_the_state(rows):
    for id, row in rows.items():
        assert row.certainty == "E" or not id.startswith(("advice.", "office.")), id
        assert row.certainty != "E" or not row.number, id


def test_no_row_is_declared_twice_with_another_meaning(packs):
    said = {}
    for name, text in packs.items():
        for row in tomllib.loads(text)["row"]:
            earlier = said.setdefault(row["id"], (name, row))
            assert all(earlier[1].get(key, row[key]) == row[key] for key in ("number", "certainty")), row["id"]


def test_a_rule_that_rests_on_a_row_that_is_off_rests_on_another_one_too(rows):
    for loaded in registry.rules():
        assert any(rows[id].in_force(TODAY) for id in loaded.rule.basis), loaded.id
