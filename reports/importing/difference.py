"""What a workbook would change in the ledger."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reports.ledger.word import Word


@dataclass(frozen=True, slots=True)
class Change:
    """One cell that would change the entry `number`; before and after as people read them."""

    place: str
    number: str
    heading: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Note:
    """Why a row is not taken in."""

    place: str
    number: str
    told: str


@dataclass(frozen=True, slots=True)
class Difference:
    """words: what is to be said of each entry, by number; it makes `changes` and nothing else.

    conflicts: rows about entries that somebody changed otherwise since the export: left out. faults: rows with
    mistakes: as long as there are any, nothing of the file is taken in. strays: rows that are no entry's.
    heard: rows that were taken in before. unchanged: rows that say nothing new.
    """

    changes: Sequence[Change] = ()
    conflicts: Sequence[Note] = ()
    faults: Sequence[Note] = ()
    strays: Sequence[Note] = ()
    heard: int = 0
    unchanged: int = 0
    words: Mapping[str, Sequence[Word]] = field(default_factory=dict)
