"""Marks that come in pairs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.words.pairs import CLOSING, unpaired


@pytest.mark.parametrize(
    ("text", "lonely"),
    [("", []), ("“《〈》”", []), ("（“）", ["“"]), ("）（", ["）", "（"]), ("(）", []), ("《a》《b", ["《"])],
)
def test_marks_without_a_partner(text, lonely):
    assert sorted(mark.kind for mark in unpaired(text)) == sorted(lonely)


@given(
    st.recursive(
        st.just("文"),
        lambda inner: st.tuples(st.sampled_from(sorted(CLOSING)), inner).map(
            lambda pair: pair[0] + pair[1] + CLOSING[pair[0]]
        ),
        max_leaves=8,
    )
)
def test_what_is_nested_rightly_is_paired(text):
    assert list(unpaired(text)) == []


@given(st.text(st.sampled_from("“”《》（）()1一a文，"), max_size=30))
def test_a_lonely_mark_is_where_it_says(text):
    for mark in unpaired(text):
        assert text[mark.at].translate(str.maketrans("()", "（）")) == mark.kind
