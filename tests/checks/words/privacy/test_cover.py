"""How much of a number stays."""

from hypothesis import given
from hypothesis import strategies as st

from checks.words.privacy.cover import cover


def test_as_inspections_write_it():
    assert cover("13800138000") == "138****8000"
    assert cover("11010519491231002X") == "11*************02X"


@given(st.text("0123456789", min_size=15, max_size=20))
def test_of_a_long_number_five_digits_stay(number):
    assert len(cover(number)) == len(number)
    assert cover(number).count("*") == len(number) - 5
