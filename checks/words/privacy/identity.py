"""公民身份号码 (GB 11643-1999): a province, a day of birth, a serial number, a check character."""

from datetime import date

_PROVINCES = frozenset(
    {*range(11, 16), *range(21, 24), *range(31, 38), *range(41, 47), *range(50, 55), *range(61, 66), 71, 81, 82, 83}
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_OLDEST = date(1900, 1, 1)


def born(number: str) -> date | None:
    """The day of birth in what has the form of an identity number (18 or the former 15 characters), else None.

    Neither the check character nor today counts: it is the form alone.
    """
    if len(number) not in (15, 18) or not number[:-1].isdecimal() or int(number[:2]) not in _PROVINCES:
        return None
    day = number[6:14] if len(number) == 18 else f"19{number[6:12]}"
    if not number[-1].isdecimal() and (number[-1] != "X" or len(number) == 15):
        return None
    try:
        found = date(int(day[:4]), int(day[4:6]), int(day[6:]))
    except ValueError:
        return None
    return found if found >= _OLDEST else None


def checked(number: str) -> bool:
    """Whether the check character of 18 is the right one."""
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, number, strict=False))
    return number[17] == _CHECKS[total % 11]
