"""The digest of statutes: it knows what they say, and little else."""

import random

import pytest

from crawler.terms.reference import known


@pytest.mark.parametrize("word", ["", "府", "政府", "攻府办", "布署工作", "领导小姐", "锟斤拷", "abc", "\ud800ab"])
def test_what_no_statute_says_or_what_is_too_short_is_not_known(word):
    assert not known(word)


@pytest.mark.parametrize("word", ["人民政府", "行政许可", "突发事件", "公共服务", "国家机关工作人员"])
def test_what_statutes_say_is_known(word):
    assert known(word)


def test_it_takes_few_strange_words_for_known_ones():
    chance = random.Random(7)
    strange = ("".join(chr(chance.randint(0x4E00, 0x9FA5)) for _ in range(3)) for _ in range(20_000))
    assert sum(map(known, strange)) < 20_000 * 0.02
