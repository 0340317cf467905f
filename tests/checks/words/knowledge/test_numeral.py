from hypothesis import given
from hypothesis import strategies as st

from checks.words.knowledge.numeral import number, numeral


@given(st.integers(1, 99))
def test_what_is_written_is_read_again(value):
    assert number(numeral(value)) == value
    assert number(str(value)) == value


def test_what_is_no_number_is_nothing():
    assert [number(text) for text in ("", "百", "大", "两")] == [0, 0, 0, 0]
    assert numeral(0) == ""
