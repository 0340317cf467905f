"""Numbers up to 99 as Chinese titles write them."""

_DIGITS = {char: value for value, char in enumerate("一二三四五六七八九", 1)}
NUMERAL = r"(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]|\d{1,2})"
"""A regular expression for them, without a group."""


def number(numeral: str) -> int:
    """二十一 as 21, 14 as 14; 0 for what is no number."""
    if numeral.isdigit():
        return int(numeral)
    tens, ten, ones = numeral.rpartition("十")
    return (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)


def numeral(value: int) -> str:
    """21 as 二十一, 0 as nothing. value: 0 to 99."""
    signs = " 一二三四五六七八九"
    tens, ones = divmod(value, 10)
    return f"{signs[tens] if tens > 1 else ''}{'十' if tens else ''}{signs[ones]}".replace(" ", "")
