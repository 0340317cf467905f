"""By what a problem is known again when its page has moved: signatures that do not hold the page's address."""

import re
from dataclasses import astuple, fields

from checks.fingerprint import hashed
from checks.reading.urls import key
from checks.subjects import Subject

CONTENT, NAME, TITLE = "content1", "name1", "title1"
"""The signatures, each with its version. `content`: rule and subject without the address, which proves nothing alone;
`name`: with the number that the file's name bears; `title`: with the page's own title."""

_ON_ONE_PAGE = frozenset({"page", "url", "document"})
_EXTENSION = re.compile(r"\.\w{1,5}$")
_DAY = re.compile(r"(?<!\d)(?:19|20)\d{6}(?!\d)")
_NUMBER = re.compile(r"\d{5,}")


def signatures(rule: str, subject: Subject, address: str, title: str) -> dict[str, str]:
    """By the name of the signature 32 hex digits; {} for a subject that is not bound to one page's address.

    address: of the page. title: its own title, or anything that stands for it; "" where it has none of its own.
    Signatures of different names must not be compared.
    """
    named = [(field.name, value) for field, value in zip(fields(subject), astuple(subject), strict=True)]
    rest = [value for name, value in named if name not in _ON_ONE_PAGE]
    if len(rest) == len(named):
        return {}
    anchors = {NAME: _name(address), TITLE: title}
    kept = {name: anchor for name, anchor in anchors.items() if anchor}
    kind = [rule, type(subject).__name__, *rest]
    return {CONTENT: hashed([CONTENT, *kind])} | {name: hashed([name, *kind, kept[name]]) for name in kept}


def _name(address: str) -> str:
    """The file's name where it bears a number that is no date: `art_12_345678`; else ""."""
    path, _, query = key(address).partition("?")
    name = _EXTENSION.sub("", path.rpartition("/")[2])
    told = f"{name}?{query}" if query else name
    return told if _NUMBER.search(_DAY.sub("", told)) else ""
