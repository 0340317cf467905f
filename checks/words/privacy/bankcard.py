"""Numbers of bank cards (GB/T 15694.1): a known issuer's first digits and the Luhn check digit."""

import re

_ISSUERS = re.compile(
    r"62\d{14,17}|9558\d{15}|(?:436742|436745|552245|622\d{3}|4[0-9]{5}|5[1-5]\d{4}|35[2-8]\d{3})\d{10}"
)


def is_bank_card(number: str) -> bool:
    return bool(_ISSUERS.fullmatch(number)) and len(set(number)) > 3 and _luhn(number)


def _luhn(number: str) -> bool:
    doubled = (2 * int(digit) for digit in number[-2::-2])
    return (sum(map(int, number[-1::-2])) + sum(value - 9 * (value > 9) for value in doubled)) % 10 == 0
