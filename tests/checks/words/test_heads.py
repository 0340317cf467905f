"""The words a pattern is looked for by."""

import pytest

from checks.words.heads import heads


@pytest.mark.parametrize(
    "pattern", ["", "甲", ".甲乙", "甲乙?丙", "甲乙|丙丁", "(?:甲|乙丙)丁", "(?:甲乙)?丙丁", "(甲乙)丙", "甲乙["]
)
def test_what_cannot_be_looked_for(pattern):
    assert heads(pattern) == ()


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("甲乙", ("甲乙",)),
        ("甲乙丙.丁", ("甲乙丙",)),
        ("甲乙(?:丙)?丁", ("甲乙",)),
        ("(?:甲乙|丙丁戊)(?:、己)*", ("甲乙", "丙丁戊")),
    ],
)
def test_the_words_it_begins_with(pattern, words):
    assert heads(pattern) == words
