"""How much of a task is done: what a column published in one period, against what was demanded."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from checks.tasks.span import Span

_BACK = 3
"""Entries older than the period; so many, and not just pinned ones, show that its list was read far enough."""


@dataclass(frozen=True, slots=True)
class Published:
    """One entry of a column. day: None when it could not be dated. source: who published it, or "". sure: the day was
    said, not inferred."""

    day: date | None
    source: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Shelf:
    """What a column holds, by address.

    readable: its list could be read at all. whole: every page that its list announces was read. alone: it announces
    none, which may mean that it shows only the newest. divided: other columns lie below it.
    """

    entries: Mapping[str, Published]
    readable: bool
    whole: bool
    alone: bool
    divided: bool

    def reaches(self, span: Span) -> bool:
        """As far as anybody can see, all entries of the period were read."""
        return self.readable and (self.alone or self.proven(span))

    def proven(self, span: Span) -> bool:
        older = sum(entry.day is not None and entry.day < span.first for entry in self.entries.values())
        return self.whole or older >= _BACK


@dataclass(frozen=True, slots=True)
class Progress:
    """Of one period. count: entries of this unit; spare: those that nobody can attribute or date, which may be its.
    sure: no entry can have been missed."""

    span: Span
    count: int
    spare: int
    sure: bool


def progress(shelf: Shelf, span: Span, unit: str, others: Sequence[str]) -> Progress:
    """others: units that have a task in the same column too; without any, all that it publishes counts."""
    count = spare = 0
    for entry in shelf.entries.values():
        within = entry.day is not None and span.first <= entry.day <= span.last
        mine = not others or _same(unit, entry.source)
        theirs = not mine and any(_same(other, entry.source) for other in others)
        certain = entry.day is not None and entry.sure
        if within and mine and certain:
            count += 1
        elif not theirs and (within or not certain):
            spare += 1
    return Progress(span, count, spare, shelf.proven(span) and not shelf.divided)


def _same(unit: str, source: str) -> bool:
    """An article says 县教育局办公室 where the table says 办公室."""
    return bool(unit and source) and (unit in source or source in unit)
