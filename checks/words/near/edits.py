"""How a wrong phrase differs from the right one, character by character."""

from enum import Enum
from typing import NamedTuple


class Kind(Enum):
    SUBSTITUTED = "substituted"
    MISSING = "missing"
    INSERTED = "inserted"
    DOUBLED = "doubled"
    SWAPPED = "swapped"


class Edit(NamedTuple):
    """One edit. at: its place in the right phrase, found: in the wrong one. Each side's characters, "" for none."""

    kind: Kind
    at: int
    found: int
    right: str
    wrong: str


def edits(wrong: str, right: str, limit: int) -> tuple[Edit, ...] | None:
    """The fewest edits that make `wrong` of `right` (optimal string alignment), or None for more than `limit`."""
    return _edits(wrong, right, 0, 0, limit)


def _edits(wrong: str, right: str, i: int, j: int, limit: int) -> tuple[Edit, ...] | None:
    while i < len(wrong) and j < len(right) and wrong[i] == right[j]:
        i, j = i + 1, j + 1
    if i == len(wrong) and j == len(right):
        return ()
    if limit <= 0:
        return None
    best = None
    for edit in _possible(wrong, right, i, j):
        rest = _edits(wrong, right, i + len(edit.wrong), j + len(edit.right), limit - 1)
        if rest is not None and (best is None or len(rest) + 1 < len(best)):
            best = (edit, *rest)
            limit = len(rest)
    return best


def _possible(wrong: str, right: str, i: int, j: int) -> list[Edit]:
    """The edits that may stand here, the likelier first."""
    found = []
    if wrong[i : i + 2] == right[j : j + 2][::-1] and len(wrong) > i + 1:
        found.append(Edit(Kind.SWAPPED, j, i, right[j : j + 2], wrong[i : i + 2]))
    if i < len(wrong) and j < len(right):
        found.append(Edit(Kind.SUBSTITUTED, j, i, right[j], wrong[i]))
    if j < len(right):
        found.append(Edit(Kind.MISSING, j, i, right[j], ""))
    if i < len(wrong):
        kind = Kind.DOUBLED if i and wrong[i] == wrong[i - 1] else Kind.INSERTED
        found.append(Edit(kind, j, i, "", wrong[i]))
    return found
