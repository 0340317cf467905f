"""The tables that tell a slip of the pen."""

import pytest

from checks.words.near.spelling import Spelling, parse_table


def test_pairs_are_looked_up():
    spelling = Spelling({"和": "合河"}, {"共": "和同"})
    assert spelling.alike("和", "合")
    assert not spelling.alike("和", "共")
    assert not spelling.alike("某", "合")
    assert spelling.is_word("共和")
    assert not spelling.is_word("和共")
    assert not spelling.is_word("共")


def test_the_digest_is_of_both_tables():
    assert Spelling({"和": "合"}).digest != Spelling({}, {"和": "合"}).digest != Spelling().digest


@pytest.mark.parametrize("line", ["和", "和合", "和 ", "和平 合", " 合"])
def test_another_line_is_a_mistake(line):
    with pytest.raises(ValueError, match="第2行"):
        parse_table(f"共 同\n{line}\n")


def test_the_shipped_tables_are_sound(root):
    confusions, words = (
        parse_table((root / "config" / "spelling" / f"{name}.txt").read_text("utf-8"))
        for name in ("confusions", "words")
    )
    spelling = Spelling(confusions, words)
    for one, other in ("和合", "险除", "攻政", "意义", "部布", "署暑"):
        assert spelling.alike(one, other), (one, other)
        assert spelling.alike(other, one), (other, one)
    assert all(one not in others for one, others in confusions.items())
    assert spelling.is_word("政府")
