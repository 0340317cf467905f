"""Packs: overlay, switching off, days of validity, digests, and what is said of a mistake."""

import pickle
import re
from datetime import date

import pytest

from checks.words.lexicon import Lexicons, parse_pack
from checks.words.terms import Match, Tier

MANIFEST = """
title = "测试"
rule = "misspelled_word"
version = 2026-01-01
[[source]]
name = "测试"
about = "测试用"
date = 2026-01-01
"""
HEAD = (
    "id,term,correct,severity,category,match,not_before,not_after,not_within,scope,strict,"
    "valid_from,valid_to,source,note,good_example,bad_example,veto_ok"
)
ROW = "t-1,部暑,部署,S1,错别字,literal,,期|假,,,,,,测试,,统一部暑,教育部暑期,"


def test_a_table_saved_by_a_spreadsheet_program_is_read():
    (row,) = parse_pack("demo", MANIFEST, f"\ufeff{HEAD}\r\n{ROW}\r\n,,,,,,,,,,,,,,,,,\r\n").rows
    assert (row.term, row.correct, row.severity, row.match) == ("部暑", "部署", Tier.S1, Match.LITERAL)
    assert row.not_after == ("期", "假")
    assert row.not_before == ()
    assert row.scope == "all"
    assert row.rule == "misspelled_word"


def test_a_row_that_is_switched_off_needs_no_more_than_its_id(pack):
    off = dict.fromkeys(("term", "correct", "category", "source", "good_example", "bad_example"), "")
    assert pack({"id": "t-1", "severity": "off", **off}).rows[0].severity is Tier.OFF


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (ROW.replace("S1", "S9"), "demo.csv 第2行，列“severity”：应为S0、S1、S2、S3或off，实际为“S9”。"),
        (ROW.replace("literal", "fuzzy"), "demo.csv 第2行，列“match”：应为literal、collocation、squeezed"),
        (ROW.replace("t-1", ""), "demo.csv 第2行，列“id”：应为词条编号"),
        (ROW.replace("教育部暑期", ""), "demo.csv 第2行，列“bad_example”：应为非空的内容"),
        (ROW.replace("部署", ""), "demo.csv 第2行，列“correct”：应为非空的内容"),
        (ROW.replace("测试", "别处"), "demo.csv 第2行，列“source”：应为清单文件中登记的来源（测试），实际为“别处”。"),
        (ROW.replace("期|假,,,", "期|假,暑假,,"), "列“not_within”：应为包含“部暑”的词"),
        (ROW.replace("期|假,,,", "期|假,,全文,"), "列“scope”：应为title、body或all，实际为“全文”。"),
        (ROW.replace("期|假,,,,", "期|假,,,是,"), "列“strict”：应为1、0或留空，实际为“是”。"),
        (ROW.replace("期|假,,,,,", "期|假,,,,2024.1.1,"), "列“valid_from”：应为日期，如2024-01-31，实际为“2024.1.1”。"),
        (ROW.replace("教育部暑期,", "教育部暑期,1"), "列“note”：应为允许在参考文本中出现的理由"),
        (ROW.replace("literal", "collocation"), "列“term”：应为用“…”隔开的几个词"),
        (
            ROW.replace("部暑,部署", "(部)暑,部署").replace("literal", "regex"),
            "列“term”：应为以词语或者(?:词语|词语)开头的正则表达式",
        ),
        (
            ROW.replace("部暑,部署", "部暑[,部署").replace("literal", "regex"),
            "列“term”：应为以词语或者(?:词语|词语)开头的正则表达式",
        ),
        (
            ROW.replace("部暑,部署", "暑?,部署").replace("literal", "regex"),
            "列“term”：应为以词语或者(?:词语|词语)开头的正则表达式",
        ),
        (ROW.replace("期|假,,,", "期|假,部暑,,").replace("literal", "regex"), "列“not_within”：应为留空"),
        (f"{ROW}\n{ROW}", "demo.csv 第3行，列“id”：应为不重复的编号（第2行已用），实际为“t-1”。"),
    ],
)
def test_a_mistake_in_the_table_names_its_cell(row, said):
    with pytest.raises(ValueError, match=re.escape(said)):
        parse_pack("demo", MANIFEST, f"{HEAD}\n{row}\n")


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (HEAD.replace("match,", ""), "demo.csv 第1行：缺少列“match”。"),
        (HEAD + ",正则", "demo.csv 第1行：不认识的列“正则”"),
        ("", "demo.csv 第1行：缺少列“id”。"),
    ],
)
def test_a_mistake_in_the_header_is_named(head, said):
    with pytest.raises(ValueError, match=said):
        parse_pack("demo", MANIFEST, head)


@pytest.mark.parametrize(
    ("manifest", "said"),
    [
        ("title = ", "demo.toml：不是有效的TOML"),
        (MANIFEST.replace('"misspelled_word"', "5"), "demo.toml，项“rule”：应为规则编号，实际为“5”。"),
        (MANIFEST.replace("title", "titel"), "demo.toml：不认识的项“titel”"),
        (MANIFEST.replace('title = "测试"', ""), "demo.toml，项“title”：应为词库名称，实际为“”。"),
        (MANIFEST.replace("2026-01-01\n[[", "'今年'\n[["), "demo.toml，项“version”：应为日期"),
        (MANIFEST.replace('about = "测试用"', ""), "demo.toml，项“source.about”：应为来源说明"),
    ],
)
def test_a_mistake_in_the_manifest_is_named(manifest, said):
    with pytest.raises(ValueError, match=said):
        parse_pack("demo", manifest, HEAD)


def test_a_later_pack_replaces_rows_by_id_and_switches_them_off(pack):
    shipped = pack({"id": "a", "term": "甲错"}, {"id": "b", "term": "乙错"}, {"id": "c", "term": "丙错"})
    office = pack(
        {"id": "b", "term": "乙改"}, {"id": "c", "severity": "off"}, {"id": "d", "term": "丁错"}, name="office"
    )
    rows = Lexicons((shipped, office)).rows
    assert {id: row.term for id, row in rows.items()} == {"a": "甲错", "b": "乙改", "d": "丁错"}


def test_matters_of_style_are_off_unless_their_pack_asks_for_them(lexicon):
    assert not lexicon({"severity": "S3"}).rows
    assert lexicon({"severity": "S3"}, style=True).rows


def test_a_row_counts_on_its_days_only(pack):
    packs = (pack({"valid_from": "2023-03-01", "valid_to": "2023-12-31"}),)
    in_force = {
        day: bool(Lexicons(packs, date.fromisoformat(day)).rows) for day in ("2023-02-28", "2023-03-01", "2024-01-01")
    }
    assert in_force == {"2023-02-28": False, "2023-03-01": True, "2024-01-01": False}
    assert Lexicons(packs).rows


def test_a_digest_changes_with_what_decides_the_verdict_and_with_nothing_else(lexicon):
    before = lexicon({"id": "a"})
    for column in ("note", "good_example", "bad_example"):
        assert lexicon({"id": "a", column: "错词，另一句"}).digests() == before.digests()
    for column, value in (
        ("term", "错字"),
        ("not_after", "典"),
        ("severity", "S2"),
        ("scope", "title"),
        ("correct", "正词"),
    ):
        assert lexicon({"id": "a", column: value}).digests() != before.digests()
    assert lexicon({"id": "a"}, {"id": "b"}).digest != before.digest
    assert lexicon({"id": "a"}).digest == before.digest


def test_packs_travel_to_another_process(lexicon):
    packs = lexicon({"id": "a"}, {"id": "b"})
    assert packs.rows  # computed before it travels
    assert pickle.loads(pickle.dumps(packs)).digest == packs.digest
