"""By what a problem is known again when its page has moved: signatures that do not hold the page's address."""

from collections.abc import Mapping
from dataclasses import astuple, fields

from checks.fingerprint import hashed
from checks.subjects import Subject

CONTENT, NAME, TITLE = "content1", "name1", "title1"
"""The signatures, each with its version. `content`: rule and subject without the address, which proves nothing alone;
`name`: with the number that the file's name bears; `title`: with the page's own title."""

_ON_ONE_PAGE = frozenset({"page", "url", "document"})


def signatures(rule: str, subject: Subject, marks: Mapping[str, str]) -> dict[str, str]:
    """By the name of the signature 32 hex digits; {} for a subject that is not bound to one page's address.

    marks: of the page, by name, see `checks.own_marks`. Signatures of different names must not be compared.
    """
    named = [(field.name, value) for field, value in zip(fields(subject), astuple(subject), strict=True)]
    rest = [value for name, value in named if name not in _ON_ONE_PAGE]
    if len(rest) == len(named):
        return {}
    known = {CONTENT: "", **marks}
    return {name: hashed([name, rule, type(subject).__name__, *rest, mark]) for name, mark in known.items()}
