"""The near misses in a block: the phrases of the packs, not quite as they are written."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

import textdistance
from ahocorasick_rs import AhoCorasick

from checks.words import views
from checks.words.lexicon import Lexicons
from checks.words.near.edits import Edit, Kind, edits
from checks.words.near.index import Index, Window, limit
from checks.words.near.verdict import Verdict, verdict
from checks.words.terms import Match, TermRow
from checks.words.text import Block

_AROUND = 30
_KEPT = 4


class NearMiss(NamedTuple):
    """`text[start:end]` of a block was to be `row.term`; similarity: 0 to 1."""

    row: TermRow
    start: int
    end: int
    certain: bool
    edits: tuple[Edit, ...]
    similarity: float


def near_misses(block: Block, lexicons: Lexicons, rule: str) -> list[NearMiss]:
    """Those of the rows of `rule`, in order, none overlapping: the certain stays, then the more similar."""
    phrases = _phrases(lexicons, rule)
    view = views.squeezed(block.text)
    windows = phrases.index.windows(view.text)
    if not windows:
        return []
    found = [miss for window in windows for miss in phrases.judged(window, view.text, block)]
    origins = view.origins() if found else ()
    return [
        miss._replace(start=origins[miss.start], end=origins[miss.end - 1] + 1) for miss in _without_overlaps(found)
    ]


def _without_overlaps(found: Iterable[NearMiss]) -> list[NearMiss]:
    kept: list[NearMiss] = []
    for miss in sorted(found, key=_weight):
        if all(miss.end <= other.start or other.end <= miss.start for other in kept):
            kept.append(miss)
    return sorted(kept, key=lambda miss: miss.start)


def _weight(miss: NearMiss) -> tuple:
    return not miss.certain, len(miss.edits), miss.row.severity, -miss.similarity, miss.start, miss.row.id


class _Phrases:
    """The near rows of one rule, as the squeezed view shows them."""

    def __init__(self, lexicons: Lexicons, rule: str) -> None:
        self._spelling = lexicons.spelling
        rows = [row for row in lexicons.rows.values() if row.match is Match.NEAR]
        self._rows = {views.squeezed(row.term).text: row for row in rows if row.rule == rule}
        variants = (word for row in rows for word in (row.term, *row.not_within))
        # What is right somewhere is right here: also the phrases of other rules.
        self._right = list({views.squeezed(word).text for word in variants})
        self.index = Index(self._rows, self._spelling.is_word)

    @cached_property
    def _automaton(self) -> AhoCorasick:
        return AhoCorasick(self._right)

    def judged(self, window: Window, text: str, block: Block) -> Iterator[NearMiss]:
        row, (phrase, start, end) = self._rows[window.phrase], window
        if not row.judges(block.part) or text.endswith(row.not_before, 0, start) or text.startswith(row.not_after, end):
            return
        made = edits(text[start:end], phrase, limit(phrase))
        if made is None:
            return
        judgement = verdict(made, text, start, end, phrase, self._spelling)
        if judgement is not Verdict.INNOCENT and not self._excused(made, text, start, end):
            similarity = textdistance.damerau_levenshtein.normalized_similarity(text[start:end], phrase)
            yield NearMiss(row, start, end, judgement is Verdict.CERTAIN, made, similarity)

    def _excused(self, made: Sequence[Edit], text: str, start: int, end: int) -> bool:
        """Whether what differs belongs to another right phrase."""
        offset = max(0, start - _AROUND)
        near = text[offset : end + _AROUND]
        right = [
            (first + offset - start, last + offset - start)
            for _, first, last in self._automaton.find_matches_as_indexes(near, overlapping=True)
        ]
        return any(_covers(first, last, edit) for first, last in right for edit in made)


def _covers(first: int, last: int, edit: Edit) -> bool:
    inside = edit.kind in (Kind.MISSING, Kind.INSERTED, Kind.DOUBLED)
    return first + inside <= edit.found and edit.found + len(edit.wrong) <= last - inside


_built: dict[tuple[str, str, str], _Phrases] = {}


def _phrases(lexicons: Lexicons, rule: str) -> _Phrases:
    """Built once per process for each content of the packs."""
    key = (rule, lexicons.digest, lexicons.spelling.digest)
    if key not in _built:
        while len(_built) >= _KEPT:
            _built.pop(next(iter(_built)))
        _built[key] = _Phrases(lexicons, rule)
    return _built[key]
