"""The names of laws in 《》 that are nearly right. What is not in the list, and near nothing in it, is unknown."""

import re
from collections.abc import Iterator

import textdistance
from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from checks.words import views
from checks.words.lexicon import Lexicons
from checks.words.near.edits import edits
from checks.words.near.index import limit
from checks.words.near.near_misses import NearMiss
from checks.words.near.spelling import Spelling
from checks.words.near.verdict import Verdict, verdict
from checks.words.terms import Match, TermRow
from checks.words.text import Block

_STATE = "中华人民共和国"
_TITLE = re.compile(r"[《〈]([^《》〈〉]{4,60})[》〉]")
_REMARK = re.compile(r"[（(][^（）()]*[）)]$")
_SHORTEST, _SHORT = 4, 6
_KEPT = 4


def title_misses(block: Block, lexicons: Lexicons, rule: str) -> Iterator[NearMiss]:
    """Certain where one law alone is nearest and the slip is one of the pen."""
    if "《" not in block.text and "〈" not in block.text:
        return
    laws = _laws(lexicons, rule)
    for found in _TITLE.finditer(block.text):
        miss = laws.nearest(found[1])
        if miss is not None and miss.row.judges(block.part):
            yield miss._replace(start=found.start(1), end=found.end(1))


class _Laws:
    def __init__(self, rows: list[TermRow], spelling: Spelling) -> None:
        self._spelling = spelling
        self._right: set[str] = set()
        self._names: dict[str, TermRow] = {}
        for row in rows:
            for name in {_plain(row.term), _plain(row.term).removeprefix(_STATE)}:
                self._right.add(name)
                if len(name.removeprefix(_STATE)) >= _SHORTEST:
                    self._names[name] = row
            for other in map(_plain, row.not_within):
                self._right |= {other, other.removeprefix(_STATE)}
        self._all = list(self._names)

    def nearest(self, written: str) -> NearMiss | None:
        title = _plain(written)
        if title in self._right:
            return None
        near = extract(title, self._all, scorer=OSA.distance, score_cutoff=limit(title), limit=3)
        near = [(name, distance) for name, distance, _ in near if distance <= _allowed(name)]
        if not near:
            return None
        name, distance = near[0]
        made = edits(title, name, distance) or ()
        judgement = verdict(made, title, 0, len(title), name, self._spelling)
        if judgement is Verdict.INNOCENT:
            return None
        alone = sum(other == distance for _, other in near) == 1
        similarity = textdistance.damerau_levenshtein.normalized_similarity(title, name)
        return NearMiss(self._names[name], 0, 0, alone and judgement is Verdict.CERTAIN, made, similarity)


def _plain(title: str) -> str:
    """Without spaces, quotation marks and a closing remark in brackets: （试行）, （2018年修正）."""
    return _REMARK.sub("", views.squeezed(title).text)


def _allowed(name: str) -> int:
    """Short names differ in one character from other laws' names, not from themselves."""
    return 1 if len(name.removeprefix(_STATE)) < _SHORT else limit(name)


_built: dict[tuple[str, str, str], _Laws] = {}


def _laws(lexicons: Lexicons, rule: str) -> _Laws:
    """Built once per process for each content of the packs."""
    key = (rule, lexicons.digest, lexicons.spelling.digest)
    if key not in _built:
        while len(_built) >= _KEPT:
            _built.pop(next(iter(_built)))
        rows = [row for row in lexicons.rows.values() if row.match is Match.NEAR and row.rule == rule]
        _built[key] = _Laws(rows, lexicons.spelling)
    return _built[key]
