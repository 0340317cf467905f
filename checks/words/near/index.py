"""Finds where a text nearly says one of many phrases.

A phrase may be off by `k` edits: 1 below 12 characters, 2 below 18, 3 above. Cut into k+1 pieces, at least one is
still whole, so only where Aho–Corasick finds a piece is anything compared. A swap over the joint of two pieces
breaks both; where there are no others it is looked for as it stands.
"""

import itertools
from collections.abc import Callable, Iterable, Iterator
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

    def __init__(self, phrases: Iterable[str], is_word: Callable[[str], bool] = lambda _: False) -> None:
        """Pieces that cut words in two are rare: 国家档 stands in fewer texts than 国家."""
        places: dict[str, list[_Place]] = {}
        for phrase in phrases:
            for piece, place in _pieces(phrase, is_word):
                places.setdefault(piece, []).append(place)
        self._places = list(places.values())
        self._automaton = AhoCorasick(list(places)) if places else None

    def windows(self, text: str) -> set[Window]:
        """Where the text is within the limit of a phrase without saying it; several where they are equally near."""
        found: set[Window] = set()
        if self._automaton is not None:
            for piece, start, end in self._automaton.find_matches_as_indexes(text, overlapping=True):
                for place in self._places[piece]:
                    if place.may_be(text, start, end):
                        found.update(place.windows(text, start, end))
        return found


class _Place:
    """A piece in its phrase: what stands before it and after it."""

    __slots__ = ("after", "before", "first", "last", "limit", "phrase", "till_last", "unfirst")

    def __init__(self, phrase: str, start: int, end: int) -> None:
        self.phrase, self.limit = phrase, limit(phrase)
        self.before, self.after = phrase[:start], phrase[end:]
        self.first, self.unfirst = self.before[:1], self.before[1:]
        self.till_last, self.last = self.after[:-1], self.after[-1:]

    def may_be(self, text: str, start: int, end: int) -> bool:
        """Whether a near miss can be here: saves nearly all comparisons.

        The last character stands about where it should, or it alone is another one. So does the first.
        """
        after, before, most = self.after, self.before, self.limit
        if after:
            edge = end + len(after)
            if self.last not in text[max(end, edge - 1 - most) : edge + most]:
                if not text.startswith(self.till_last, end):
                    return False
            elif not before and text.startswith(after, end):
                return False
        if before:
            edge = start - len(before)
            if self.first not in text[max(0, edge - most) : max(0, edge + most + 1)]:
                return text.startswith(self.unfirst, max(0, edge + 1))
            return bool(after) or edge < 0 or not text.startswith(before, edge)
        return True

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


def _pieces(phrase: str, is_word: Callable[[str], bool]) -> Iterator[tuple[str, _Place]]:
    count = limit(phrase) + 1
    joints = [_joint(phrase, round(len(phrase) * number / count), is_word) for number in range(count + 1)]
    for start, end in itertools.pairwise(joints):
        yield phrase[start:end], _Place(phrase, start, end)
    middle = joints[1]
    swapped = f"{phrase[: middle - 1]}{phrase[middle]}{phrase[middle - 1]}{phrase[middle + 1 :]}"
    if count == 2 and swapped != phrase:
        yield swapped, _Place(phrase, 0, len(phrase))


def _joint(phrase: str, middle: int, is_word: Callable[[str], bool]) -> int:
    """About `middle`, inside a word where there is one; no piece shorter than two characters."""
    near = (at for at in (middle, middle - 1, middle + 1) if 1 < at < len(phrase) - 1)
    return next((at for at in near if is_word(phrase[at - 1 : at + 1])), middle)


def _ends(text: str, start: int, after: str, most: int) -> dict[int, int]:
    """Where `after` may end, as ends with their distances; it begins at `start`."""
    size = len(after)
    if not size:
        return {start: 0}
    if text.startswith(after, start):
        return {start + size: 0}
    edge = start + size
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
    found = {}
    for start in range(max(0, edge - most), min(end, edge + most) + 1):
        distance = OSA.distance(before, text[start:end], score_cutoff=most)
        if distance <= most:
            found[start] = distance
    return found
