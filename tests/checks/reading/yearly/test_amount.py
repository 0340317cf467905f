from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.reading.yearly.amount import amount


@pytest.mark.parametrize("text", ["", " ", "\u3000", "\xa0", "见附件", "1/2", "12-3", "约3", "3至5"])
def test_no_number(text):
    assert amount(text) is None


@pytest.mark.parametrize("text", ["0", "—", "——", "-", "/", "无", "０", "0件", "0.00万元", "○"])
def test_nothing_is_zero(text):
    assert amount(text) == 0


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", "12"),
        ("１２", "12"),
        ("1,234", "1234"),
        ("１，２３４", "1234"),
        ("1,234,567.5", "1234567.5"),
        (" 3 件", "3"),
        ("37.42万元", "37.42"),
        ("1 2", "12"),
        ("-1", "-1"),
    ],
)
def test_numbers(text, value):
    assert amount(text) == Decimal(value)


@given(st.integers(0, 10**9))
def test_separators_change_nothing(number):
    assert amount(f"{number:,}") == amount(str(number)) == number
