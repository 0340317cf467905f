"""Words that are mentioned, not used."""

import pytest

from checks.words.quoted import quoted


@pytest.mark.parametrize(
    ("before", "after", "answer"),
    [
        ("", "", False),
        ("写作", "的", False),
        ("“", "的”", False),
        ("写作“", "”", True),
        ("（", "）", True),
        ("`", "`", True),
        ("“", "", False),
    ],
)
def test_quoted(before, after, answer):
    text = f"{before}关于关于{after}"
    assert quoted(text, len(before), len(before) + 4) is answer
