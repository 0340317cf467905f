"""A number as a cell of a table says it."""

import re
import unicodedata
from decimal import Decimal

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_UNIT = re.compile(r"(?:万?元|件|条|项|个|次|份|人次|宗)$")
_NOTHING = re.compile(r"[-—–―－/\\、.。○〇Oo零无]+")
_GROUPS = re.compile(r"(?<=\d)[,，'](?=\d{3}(?!\d))")


def amount(text: str) -> Decimal | None:
    """Full-width digits, thousands separators and units are understood; a dash, a stroke and 无 are 0.

    None for an empty cell and for what is no number.
    """
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    if not plain:
        return None
    if _NOTHING.fullmatch(plain):
        return Decimal(0)
    bare = _UNIT.sub("", _GROUPS.sub("", plain))
    return Decimal(bare) if _NUMBER.fullmatch(bare) else None
