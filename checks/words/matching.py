"""Finds the terms of the packs in a text: Aho–Corasick, exceptions, and which of several hits stays.

The only file that knows the search library.
"""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from checks.words import views
from checks.words.heads import heads
from checks.words.lexicon import Lexicons
from checks.words.terms import Match, TermRow
from checks.words.text import Part
from checks.words.views import View

_REACH = 8
_CLAUSE_ENDS = frozenset("，。！？；：,.!?;:\n")
_KEPT_MACHINES = 4


class Hit(NamedTuple):
    """A term found: `text[start:end]`."""

    row: TermRow
    start: int
    end: int


def scan(text: str, lexicons: Lexicons, part: Part = Part.BODY) -> list[Hit]:
    """The hits in `text`, in order, none overlapping. A line feed is a boundary no word crosses."""
    found = every_hit(text, lexicons, part)
    return _without_overlaps(text, found) if len(found) > 1 else found


def every_hit(text: str, lexicons: Lexicons, part: Part = Part.BODY) -> list[Hit]:
    """The same with those that overlap: which of them stays is for the judge to say."""
    return [hit for machine in _machines(lexicons) for hit in machine.hits(text, part)]


def _without_overlaps(text: str, found: list[Hit]) -> list[Hit]:
    """One fault is one hit: the graver stays, then the longer, then the earlier."""
    kept: list[Hit] = []
    taken = bytearray(len(text))
    for hit in sorted(found, key=lambda hit: (hit.row.severity, hit.start - hit.end, hit.start, hit.row.id)):
        if taken.find(1, hit.start, hit.end) < 0:
            taken[hit.start : hit.end] = b"\x01" * (hit.end - hit.start)
            kept.append(hit)
    return sorted(kept, key=lambda hit: hit.start)


class _Term:
    """A row with its term and exceptions as its view shows them."""

    __slots__ = ("after", "before", "more", "row", "shelters", "start")

    def __init__(self, row: TermRow, shown: Callable[[str], View]) -> None:
        self.row = row
        self.start, *self.more = (shown(piece).text for piece in row.term.split("…"))
        self.before = tuple(shown(word).text for word in row.not_before)
        self.after = tuple(shown(word).text for word in row.not_after)
        inside = re.compile(f"(?={re.escape(self.start)})")
        longer = {shown(word).text for word in (*row.not_within, row.correct)} - {self.start}
        self.shelters = [(word, match.start()) for word in longer for match in inside.finditer(word)]

    def end(self, text: str, start: int) -> int | None:
        """Where the hit that begins there ends; None when the rest of a collocation is not near."""
        end = start + len(self.start)
        for piece in self.more:
            place = text.find(piece, end, end + _REACH + len(piece))
            if place < 0 or not _CLAUSE_ENDS.isdisjoint(text[end:place]):
                return None
            end = place + len(piece)
        return end

    def excused(self, text: str, start: int, end: int) -> bool:
        """Whether one of the exceptions stands beside it, or it lies inside a longer correct word."""
        if text.endswith(self.before, 0, start) or text.startswith(self.after, end):
            return True
        return any(offset <= start and text.startswith(word, start - offset) for word, offset in self.shelters)


class _Pattern:
    """A row that is a regular expression, with one of the words it begins with: only there is it tried."""

    __slots__ = ("pattern", "row", "start")

    def __init__(self, row: TermRow, start: str) -> None:
        self.row, self.start, self.pattern = row, start, re.compile(row.term)

    def end(self, text: str, start: int) -> int | None:
        found = self.pattern.match(text, start)
        return found.end() if found else None

    def excused(self, text: str, start: int, end: int) -> bool:
        return text.endswith(self.row.not_before, 0, start) or text.startswith(self.row.not_after, end)


def _terms(row: TermRow, shown: Callable[[str], View]) -> list[_Term | _Pattern]:
    if row.match is Match.REGEX:
        return [_Pattern(row, head) for head in heads(row.term)]
    return [_Term(row, shown)]


class _Machine:
    """The automaton over one view of the text."""

    def __init__(self, rows: list[TermRow], shown: Callable[[str], View]) -> None:
        self._shown = shown
        terms: dict[str, list[_Term | _Pattern]] = {}
        for term in (term for row in rows for term in _terms(row, shown)):
            terms.setdefault(term.start, []).append(term)
        self._terms = list(terms.values())
        self._automaton = AhoCorasick(list(terms)) if terms else None

    def hits(self, text: str, part: Part) -> Iterator[Hit]:
        if self._automaton is None:
            return
        view = self._shown(text)
        matches = self._automaton.find_matches_as_indexes(view.text, overlapping=True)
        if not matches:
            return
        origins = view.origins()
        for index, start, _ in matches:
            for term in self._terms[index]:
                if not term.row.judges(part):
                    continue
                last = term.end(view.text, start)
                if last is not None and not term.excused(view.text, start, last):
                    yield Hit(term.row, origins[start], origins[last - 1] + 1)


_built: dict[str, tuple[_Machine, ...]] = {}


def _machines(lexicons: Lexicons) -> tuple[_Machine, ...]:
    """Built once per process for each content of the packs."""
    machines = _built.get(lexicons.digest)
    if machines is None:
        rows = lexicons.rows.values()
        machines = (
            _Machine([row for row in rows if row.match in (Match.LITERAL, Match.COLLOCATION, Match.REGEX)], views.raw),
            _Machine([row for row in rows if row.match is Match.SQUEEZED], views.squeezed),
        )
        while len(_built) >= _KEPT_MACHINES:
            _built.pop(next(iter(_built)))
        _built[lexicons.digest] = machines
    return machines
