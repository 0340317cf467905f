"""Dates that stand beside the elements of a list's entries: dd after dt, a column of its own, the rest of a line."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any

from checks.reading.dates import Mention, mention
from checks.reading.navigation import texts
from checks.reading.rows import Row

_ENOUGH, _MOST = 3, 4


def neighbours(rows: Sequence[Row]) -> tuple[Row, ...]:
    """Rows that hold no date, each with the date between it and the next link, or the one before; the same rows
    unless that dates at least three, and more than half of them."""
    if len(rows) < _ENOUGH or _following(rows[0].node) == rows[1].node.mem_id:
        return tuple(rows)
    if not any(_date(row, way) for row in rows[:_ENOUGH] for way in ("next", "prev")):
        return tuple(rows)
    after, before = ([_date(row, way) for row in rows] for way in ("next", "prev"))
    chosen = max((after, before), key=lambda side: sum(said is not None for said in side))
    dated = sum(said is not None for said in chosen)
    if dated < _ENOUGH or 2 * dated <= len(rows):
        return tuple(rows)
    return tuple(replace(row, said=said) for row, said in zip(rows, chosen, strict=True))


def _following(node: Any) -> int:
    """Which element comes next with nothing but space between; 0 when there is none."""
    for sibling in _siblings(node, "next"):
        if sibling.tag != "-text":
            return sibling.mem_id
        if (sibling.text_content or "").strip():
            break
    return 0


def _date(row: Row, way: str) -> Mention | None:
    return mention(_said(row, way))


def _said(row: Row, way: str) -> list[str]:
    """The pieces of text on one side of an entry, up to what holds the next link."""
    found: list[str] = []
    for sibling in _siblings(row.node, way):
        if sibling.tag == "-text":
            found += filter(None, [" ".join((sibling.text_content or "").split())])
        elif sibling.tag == "a" or sibling.css_first("a") is not None:
            break
        else:
            found += (text for _, text in islice(texts(sibling), _MOST))
        if len(found) > _MOST:
            break
    return found


def _siblings(node: Any, way: str) -> Iterator[Any]:
    sibling = getattr(node, way)
    while sibling is not None:
        yield sibling
        sibling = getattr(sibling, way)
