"""Finds the row of titles in an office's own table, and which column holds what; titles are never twice the same."""

from collections.abc import Mapping, Sequence

Rows = Sequence[Sequence[str]]
_SEARCHED = 15


def headed(
    rows: Rows, wanted: Mapping[str, tuple[str, ...]], needed: Sequence[Sequence[str]]
) -> tuple[int, dict[str, int]]:
    """(index of the row of titles, column by field).

    wanted: by field the words one of which its title holds, the most telling first. needed: of each group of fields one
    must be there. Raises ValueError that says what is missing.
    """
    best: dict[str, int] = {}
    for place, row in enumerate(rows[:_SEARCHED]):
        found = _fields(row, wanted)
        if all(any(field in found for field in group) for group in needed):
            return place, found
        best = max(best, found, key=len)
    lacking = [group for group in needed if not any(field in best for field in group)]
    told = "；".join("或".join(f"“{wanted[field][0]}”" for field in group) for group in lacking)
    raise ValueError(f"前{_SEARCHED}行中没有找到表头，缺少{told}一列。")


def _fields(row: Sequence[str], wanted: Mapping[str, tuple[str, ...]]) -> dict[str, int]:
    """Each column is one field, each field one column; an exact title goes before one that holds a word."""
    titles = ["".join(cell.split()) for cell in row]
    found: dict[str, int] = {}
    for exact in (True, False):
        for field, words in wanted.items():
            for word in words if field not in found else ():
                fits = (title == word if exact else word in title for title in titles)
                place = next((at for at, fit in enumerate(fits) if fit and at not in found.values()), None)
                if place is not None:
                    found[field] = place
                    break
    return found
