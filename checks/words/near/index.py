"""Finds where a text nearly says one of many phrases.

A phrase may be off by `k` edits: 1 below 12 characters, 2 below 18, 3 above. Cut into k+1 pieces, at least one is
still whole, so only where Aho–Corasick finds a piece is anything compared. A swap over the joint of two pieces
breaks both; where there are no others it is looked for as it stands.
"""

import itertools
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick
from rapidfuzz.distance import OSA

_LIMITS = ((12, 1), (18, 2))
_MOST = 3


class Window(NamedTuple):
    """`text[start:end]` nearly says `phrase`."""

    phrase: str
    start: int
    end: int


def limit(phrase: str) -> int:
    """How many edits a near miss of the phrase may have."""
    return next((edits for length, edits in _LIMITS if len(phrase) < length), _MOST)


class Index:
    """Over phrases as `views.squeezed` shows them, each of at least four characters."""

    def __init__(self, phrases: Iterable[str]) -> None:
        places: dict[str, list[_Place]] = {}
        for phrase in phrases:
            for piece, place in _pieces(phrase):
                places.setdefault(piece, []).append(place)
        self._places = list(places.values())
        self._automaton = AhoCorasick(list(places)) if places else None

    def windows(self, text: str) -> set[Window]:
        """Where the text is within the limit of a phrase without saying it; several where they are equally near."""
        found: set[Window] = set()
        if self._automaton is not None:
            for piece, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
                for place in self._places[piece]:
                    found.update(place.windows(text, start, end))
        return found


class _Place:
    """A piece in its phrase: what stands before it and after it."""

    __slots__ = ("after", "before", "limit", "phrase")

    def __init__(self, phrase: str, start: int, end: int) -> None:
        self.phrase, self.limit = phrase, limit(phrase)
        self.before, self.after = phrase[:start], phrase[end:]

    def windows(self, text: str, start: int, end: int) -> Iterator[Window]:
        """The nearest windows around the piece at `text[start:end]`, none where the phrase is right."""
        ends = _ends(text, end, self.after, self.limit)
        if not ends:
            return
        starts = _starts(text, start, self.before, self.limit)
        if not starts:
            return
        least = min(starts.values()) + min(ends.values())
        if least > self.limit or (least == 0 and self.before + self.after != ""):
            return
        for first, left in starts.items():
            for last, right in ends.items():
                if left + right == least:
                    yield Window(self.phrase, first, last)


def _pieces(phrase: str) -> Iterator[tuple[str, _Place]]:
    count = limit(phrase) + 1
    joints = [round(len(phrase) * number / count) for number in range(count + 1)]
    for start, end in itertools.pairwise(joints):
        yield phrase[start:end], _Place(phrase, start, end)
    middle = joints[1]
    swapped = f"{phrase[: middle - 1]}{phrase[middle]}{phrase[middle - 1]}{phrase[middle + 1 :]}"
    if count == 2 and swapped != phrase:
        yield swapped, _Place(phrase, 0, len(phrase))


def _ends(text: str, start: int, after: str, most: int) -> dict[int, int]:
    """Where `after` may end, as ends with their distances; it begins at `start`."""
    size = len(after)
    if not size:
        return {start: 0}
    if text.startswith(after, start):
        return {start + size: 0}
    edge = start + size
    # Only the last character may be another one at its place, so this saves nearly all comparisons.
    if after[-1] not in text[max(start, edge - 1 - most) : edge + most] and not text.startswith(after[:-1], start):
        return {}
    found = {}
    for end in range(max(start, edge - most), min(len(text), edge + most) + 1):
        distance = OSA.distance(after, text[start:end], score_cutoff=most)
        if distance <= most:
            found[end] = distance
    return found


def _starts(text: str, end: int, before: str, most: int) -> dict[int, int]:
    """Where `before` may begin, as starts with their distances; it ends at `end`."""
    size = len(before)
    if not size:
        return {end: 0}
    edge = end - size
    if edge >= 0 and text.startswith(before, edge):
        return {edge: 0}
    if before[0] not in text[max(0, edge - most) : max(0, edge + most + 1)] and not text.startswith(
        before[1:], max(0, edge + 1)
    ):
        return {}
    found = {}
    for start in range(max(0, edge - most), min(end, edge + most) + 1):
        distance = OSA.distance(before, text[start:end], score_cutoff=most)
        if distance <= most:
            found[start] = distance
    return found
