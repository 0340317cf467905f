"""How a wrong phrase differs from the right one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from checks.words.near.edits import Kind, edits
from checks.words.near.explained import explained

RIGHT = "中华人民共和国"
SLIPS = [
    ("中华人民共合国", "第6字“和”误为“合”"),
    ("中华人民和国", "漏了“共”"),
    ("中华和国", "漏了“人民共”"),
    ("中华人民共共和国", "“共”字重复"),
    ("中华民人共和国", "“人民”颠倒为“民人”"),
    ("中华人民大共和国", "多了“大”"),
    ("中化人民共合国", "第2字“华”误为“化”，第6字“和”误为“合”"),
]


def test_the_right_phrase_needs_none():
    assert edits(RIGHT, RIGHT, 0) == ()
    assert edits("", "", 1) == ()


def test_what_is_too_far_has_none():
    assert edits("中华人民银行", RIGHT, 1) is None
    assert edits("", RIGHT, 3) is None


@pytest.mark.parametrize(("wrong", "said"), SLIPS)
def test_a_slip_is_said_in_words(wrong, said):
    assert explained(edits(wrong, RIGHT, 3)) == said


@given(st.text("甲乙丙丁", max_size=9), st.text("甲乙丙丁", max_size=9))
def test_as_many_edits_as_the_distance(wrong, right):
    made = edits(wrong, right, 3)
    distance = OSA.distance(wrong, right)
    assert (made is None) == (distance > 3)
    if made is not None:
        assert len(made) == distance


@given(st.text("甲乙丙丁", max_size=9), st.text("甲乙丙丁", max_size=9))
def test_the_edits_make_the_one_of_the_other(wrong, right):
    made = edits(wrong, right, 3)
    for edit in reversed(made or ()):
        assert right[edit.at : edit.at + len(edit.right)] == edit.right
        right = right[: edit.at] + edit.wrong + right[edit.at + len(edit.right) :]
    assert made is None or right == wrong


def test_what_is_put_in_twice_is_doubled():
    (edit,) = edits("人民民主", "人民主", 1)
    assert edit.kind is Kind.DOUBLED
