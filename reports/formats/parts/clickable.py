"""Which crawled addresses a document may offer for a click."""

import re
from functools import lru_cache
from urllib.parse import quote

import ada_url

_LONGEST = 2_079
"""What Excel takes; longer addresses are read, not clicked."""
_PARTS = ("protocol", "username", "password", "host", "pathname", "search", "hash")
_SAFE = "%/:?&=+$,;@!~*()"
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


@lru_cache(maxsize=4096)
def clickable(url: str) -> str:
    """The address to put behind a link, in plain ASCII; "" where it must stay text.

    Only http and https. Addresses that carry a user name stay text: they are made to deceive, or they
    hold a password. Everything a strict reader of URIs might refuse is percent-encoded, because
    one bad target makes Excel call the whole workbook damaged.
    """
    try:
        told = ada_url.parse_url(url, _PARTS)
    except ValueError:
        return ""
    if told["protocol"] not in ("http:", "https:") or told["username"] or told["password"]:
        return ""
    rest = _quoted(told["pathname"]) + _quoted(told["search"])
    anchor = "#" + _quoted(told["hash"][1:]) if told["hash"] else ""
    address = f"{told['protocol']}//{told['host']}{rest}{anchor}"
    return address if len(address) <= _LONGEST else ""


def _quoted(part: str) -> str:
    return quote(_LONE_PERCENT.sub("%25", part), safe=_SAFE)
