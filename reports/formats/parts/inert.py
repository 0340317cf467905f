"""Crawled text made safe to hand to any document format; escaping stays the format's own business."""

import re

_BREAKS = re.compile(r"[\t\n\v\f\r\u2028\u2029]+")
_UNFIT = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
)
_CUT = "……（原文过长，已截断）"


def inert(value: object, limit: int) -> str:
    """`value` as one line of at most `limit` characters (limit > 12) that XML and a terminal may hold.

    Line breaks become a space, so that no text can forge a second line. Control characters, lone
    surrogates, noncharacters and marks that turn the direction of writing become U+FFFD: the reader
    sees that something stood there. None is "".
    """
    if isinstance(value, str) and value.isprintable() and len(value) <= limit:  # nearly always
        return value
    text = "" if value is None else _UNFIT.sub("\ufffd", _BREAKS.sub(" ", str(value)))
    return text if len(text) <= limit else text[: limit - len(_CUT)] + _CUT
