"""Where a text is near one of many phrases."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from checks.words.near.index import Index, Window, limit

PHRASES = (
    "全面从严治党",
    "中华人民共和国",
    "统筹推进疫情防控和经济社会发展",
    "推进国家治理体系和治理能力现代化的总目标",
)
INDEX = Index(PHRASES)
OTHERS = "甲乙丙丁"


def test_nothing_to_look_for_finds_nothing():
    assert Index(()).windows("中华人民共和国") == set()


@pytest.mark.parametrize("text", ["", "中", "全面", "治党", *PHRASES, "".join(PHRASES), "共和国中华人民"])
def test_what_is_right_or_far_is_no_window(text):
    assert INDEX.windows(text) == set()


def test_windows_that_are_equally_near_are_all_there():
    found = INDEX.windows("全面从严治档")
    assert {Window("全面从严治党", 0, 6), Window("全面从严治党", 0, 5)} <= found


def test_longer_phrases_may_be_further_off():
    assert [limit(phrase) for phrase in PHRASES] == [1, 1, 2, 3]


@given(st.data())
def test_a_phrase_with_one_edit_inside_is_found(data):
    phrase = data.draw(st.sampled_from(PHRASES))
    at = data.draw(st.integers(1, len(phrase) - 2))
    other = data.draw(st.sampled_from(OTHERS))
    ways = (
        phrase[:at] + other + phrase[at:],
        phrase[:at] + other + phrase[at + 1 :],
        phrase[:at] + phrase[at + 1 :],
        phrase[:at] + phrase[at] + phrase[at:],
        phrase[: at - 1] + phrase[at] + phrase[at - 1] + phrase[at + 1 :],
    )
    wrong = data.draw(st.sampled_from(ways))
    before, after = data.draw(st.text(OTHERS, max_size=5)), data.draw(st.text(OTHERS, max_size=5))
    assume(wrong != phrase)
    windows = INDEX.windows(before + wrong + after)
    assert Window(phrase, len(before), len(before) + len(wrong)) in windows


@given(st.text("全面从严治党甲", max_size=14))
def test_every_window_is_within_the_limit_and_none_is_right(text):
    for phrase, start, end in INDEX.windows(text):
        assert 0 < OSA.distance(text[start:end], phrase) <= limit(phrase)
