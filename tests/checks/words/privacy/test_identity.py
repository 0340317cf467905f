"""Form and check character of identity numbers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.words.privacy.identity import born, checked

EXAMPLE = "11010519491231002X"  # the one of GB 11643


@pytest.mark.parametrize(
    "number",
    [
        "",
        "1101051949123100",
        "11010519491231002XX",
        "00010519491231002X",  # no such province
        "99010519491231002X",
        "110105194913310021",  # no such month
        "110105194902300021",  # no such day
        "110105189912310021",  # nobody is that old
        "1101051949123100XX",
        "A1010519491231002X",
        "11010549123100X",  # the former numbers had no X
        "110105491331002",
    ],
)
def test_what_has_not_the_form(number):
    assert born(number) is None


def test_the_form_says_the_day_of_birth():
    assert born(EXAMPLE) == date(1949, 12, 31)
    assert born("110105491231002") == date(1949, 12, 31)
    assert born("110105194912310028") == date(1949, 12, 31)  # the check is another question


def test_the_example_of_the_standard_passes():
    assert checked(EXAMPLE)


@given(st.integers(0, 16), st.sampled_from("0123456789"))
def test_every_single_wrong_digit_fails(place, digit):
    if EXAMPLE[place] != digit:
        assert not checked(EXAMPLE[:place] + digit + EXAMPLE[place + 1 :])
