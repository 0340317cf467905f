"""Card numbers: issuer, length, check digit."""

import pytest

from checks.words.privacy.bankcard import is_bank_card


@pytest.mark.parametrize(
    "number",
    [
        "",
        "6222021234567890127",  # wrong check digit
        "0022021234567890128",  # no issuer
        "62220212345678",  # too short
        "62220212345678901288",
        "6222222222222222",
        "1234567812345670",  # passes the check, nobody issues it
        "11010519491231002X",
    ],
)
def test_innocent(number):
    assert not is_bank_card(number)


@pytest.mark.parametrize("number", ["6222021234567890128", "6228480402564890018", "4111111111111234"])
def test_cards(number):
    digits = [int(digit) for digit in reversed(number)]
    total = sum(digits[::2]) + sum(sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    assert is_bank_card(number) == (total % 10 == 0)
