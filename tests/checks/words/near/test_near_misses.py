"""Rows that are matched nearly, in small packs."""

import pytest

from checks.words.lexicon import Lexicons
from checks.words.near.near_misses import near_misses
from checks.words.near.spelling import Spelling, parse_table
from checks.words.text import Block, Part

RULE = "misspelled_word"
SPELLING = Spelling(parse_table("和 合河\n共 其\n放 防\n"), parse_table("共 和\n放 开\n和 国\n开 发\n"))


@pytest.fixture(scope="session")
def seen(pack):
    def look(row, text, spelling=SPELLING, part=Part.BODY):
        packs = (pack({"correct": "", "match": "near", "id": "n", **row}),)
        return near_misses(Block(text, part), Lexicons(packs, spelling=spelling), RULE)

    return look


@pytest.mark.parametrize(
    "text",
    [
        "人民共和国",
        "人 民“共”和\u200b国",
        "人民共、和国",
        "人民共3和国",
        "民共和国",
        "人民共和",
        "人民的共和国，人民与共和国",
        "人民共和州",
        "人民共咊国",
        "人民共總和国，人民分共和国",
        "完全无关的一句话",
    ],
)
def test_innocent(seen, text):
    assert seen({"term": "人民共和国"}, text) == []


@pytest.mark.parametrize("text", ["人民共合国", "人民共共和国", "民人共和国", "人民共国和", "人 民共“合”国"])
def test_certain(seen, text):
    (miss,) = seen({"term": "人民共和国"}, f"这里写着{text}。")
    assert miss.certain
    assert f"这里写着{text}。"[miss.start : miss.end] == text


@pytest.mark.parametrize("text", ["人民共王国", "人民好共和国"])
def test_doubtful(seen, text):
    (miss,) = seen({"term": "人民共和国"}, text)
    assert not miss.certain


def test_without_tables_no_substitution_is_certain(seen):
    (miss,) = seen({"term": "中华人民共和国成立"}, "中华人民共合国成立", Spelling())
    assert not miss.certain


def test_what_the_row_says_is_right_as_well_excuses(seen):
    row = {"term": "改革开放政策"}
    assert seen(row, "改革开发政策")
    assert seen({**row, "not_within": "改革开发政策|改革政策"}, "改革开发政策，改革政策") == []


def test_what_stands_beside_it_excuses(seen):
    row = {"term": "人民共和国"}
    assert seen({**row, "not_before": "南京"}, "南京人民共合国") == []
    assert seen({**row, "not_after": "大街"}, "人民共合国大街") == []


def test_a_longer_right_phrase_around_it_excuses(pack):
    rows = [
        {"term": "人民法院", "match": "near", "correct": ""},
        {"term": "人民中级法院", "match": "near", "correct": ""},
    ]
    assert near_misses(Block("人民中级法院"), Lexicons((pack(*rows),), spelling=SPELLING), RULE) == []


def test_a_footer_is_judged_by_the_gravest_rows_alone(seen):
    assert seen({"term": "人民共和国"}, "人民共合国", part=Part.FRAME) == []
    assert seen({"term": "人民共和国", "severity": "S0"}, "人民共合国", part=Part.FRAME)


def test_one_slip_is_one_miss(pack):
    rows = [{"term": term, "match": "near", "correct": ""} for term in ("人民共和国", "人民共和国成立", "民共和国")]
    (miss,) = near_misses(Block("人民共合国成立"), Lexicons((pack(*rows),), spelling=SPELLING), RULE)
    assert miss.row.term == "人民共和国成立"


def test_a_row_that_is_too_short_is_a_mistake(pack):
    with pytest.raises(ValueError, match="不少于4个字"):
        pack({"term": "共和国", "match": "near", "correct": ""})


def test_other_rules_rows_are_not_looked_for(pack):
    lexicons = Lexicons((pack({"term": "人民共和国", "match": "near", "correct": ""}),), spelling=SPELLING)
    assert near_misses(Block("人民共合国"), lexicons, "misspelled_title") == []
