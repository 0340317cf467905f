"""Exceptions: they excuse what they name, where they name it, as long as they say, and nothing else."""

import re
from datetime import date

import pytest

from checks.words.exceptions import COLUMNS, Exceptions, Exemption, read_exceptions
from checks.words.finding import slip
from checks.words.text import Block

HEAD = ",".join(COLUMNS)
ADDRESS = "http://www.example.gov.cn/dsj/1.html"
TEXT = "电影《攻府传》上映，县攻府办公室转发。"


def _found(place: int = 3, rule: str = "misspelled_word"):
    found = slip(Block(TEXT), place, place + 2, term="typo-9", row="typo-9", message="", suggestion="")
    object.__setattr__(found, "rule", rule)
    return found


def _row(**cells):
    empty = {"term": "", "context": "", "url": "", "rule": "", "until": None, "reason": "片名"}
    return Exemption(**{**empty, **cells})


def _excused(row, place=3, url=ADDRESS, today=None, rule="misspelled_word"):
    return Exceptions((row,), today).excuse(_found(place, rule), url, TEXT)


@pytest.mark.parametrize(
    "row",
    [
        _row(term="政府"),
        _row(term="攻"),
        _row(term="typo-99"),
        _row(term="攻府", rule="sensitive_word"),
        _row(term="攻府", context="《攻府记》"),
        _row(term="攻府", url="www.example.gov.cn/"),
        _row(term="攻府", url="*/tzgg/*"),
        _row(term="攻府", url="www.example.gov.cn/dsj/"),
    ],
)
def test_what_is_not_meant_is_not_excused(row):
    assert not _excused(row)


@pytest.mark.parametrize(
    "row",
    [
        _row(term="攻府"),
        _row(term="typo-9"),
        _row(term="攻府", rule="misspelled_word"),
        _row(context="《攻府传》"),
        _row(term="攻府", context="办公室转发"),
        _row(url="www.example.gov.cn/dsj/*"),
        _row(url="https://www.example.gov.cn/dsj/1.html"),
        _row(url="*/dsj/*.html"),
    ],
)
def test_what_is_meant_is_excused(row):
    assert _excused(row)


def test_a_context_that_holds_the_words_excuses_them_nowhere_else():
    assert _excused(_row(term="攻府", context="《攻府传》"), TEXT.index("攻府"))
    assert not _excused(_row(term="攻府", context="《攻府传》"), TEXT.rindex("攻府"))


def test_its_last_day_is_its_last():
    row = _row(term="攻府", until=date(2026, 11, 30))
    assert _excused(row, today=date(2026, 11, 30))
    assert not _excused(row, today=date(2026, 12, 1))


def test_without_a_block_the_excerpt_is_what_there_is():
    exceptions = Exceptions((_row(context="《攻府传》上映"),))
    assert exceptions.excuse(_found(), ADDRESS)


def test_a_digest_is_of_what_decides_and_of_what_is_in_force():
    one = Exceptions((_row(term="攻府", until=date(2026, 11, 30)),), date(2026, 11, 1))
    assert one.digest == Exceptions((_row(term="攻府", reason="另有理由", who="某某"),)).digest
    assert one.digest != Exceptions((_row(term="攻府", context="传"),)).digest
    assert Exceptions(one.rows, date(2026, 12, 1)).digest == Exceptions().digest


def test_a_table_saved_by_a_spreadsheet_program_is_read():
    table = f"\ufeff{HEAD}\r\n攻府,,,,2026-12-31,片名,某某,2026-11-23\r\n,,,,,,,\r\n"
    (row,) = read_exceptions("allow.csv", table, ["misspelled_word"])
    assert row == _row(term="攻府", until=date(2026, 12, 31), who="某某", when="2026-11-23")


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("", "allow.csv 第1行：应有以下各列：term、context"),
        ("term,reason\n攻府,片名\n", "allow.csv 第1行：应有以下各列"),
        (
            f"{HEAD}\n攻府,,,,,片名,,\n,,,misspelled_word,,全部,,\n",
            "allow.csv 第3行：列“term”“context”“url”至少填写一项",
        ),
        (f"{HEAD}\n攻府,,,,,,,\n", "allow.csv 第2行，列“reason”：应为放过的理由"),
        (f"{HEAD}\n攻府,,,mispelled,,片名,,\n", "列“rule”：应为规则编号（misspelled_word）或留空，实际为“mispelled”。"),
        (f"{HEAD}\n攻府,,,,明年,片名,,\n", "列“until”：应为日期，如2024-01-31，或留空，实际为“明年”。"),
    ],
)
def test_a_mistake_in_the_table_names_its_cell(table, said):
    with pytest.raises(ValueError, match=re.escape(said)):
        list(read_exceptions("allow.csv", table, ["misspelled_word"]))
