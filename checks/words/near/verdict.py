"""Whether a near miss is a slip of the pen for certain, perhaps, or not at all."""

import re
from collections.abc import Sequence
from enum import IntEnum
from itertools import pairwise

from checks.words.near.edits import Edit, Kind
from checks.words.near.spelling import Spelling

_SHORT = 6
_FREE = frozenset("的地得和与及等之了暨或")
"""Phrases are written with them or without."""
_GRAMMAR = _FREE | frozenset("不是在向有为以被将由对从按就也都并而其该各所受经于到使让把给")
"""Words of one character: where one of these stands instead, a sentence goes on."""
_RANKS = frozenset("总分支副")
"""With one of these it is another office: 税务局, 税务总局, 税务分局."""
_NUMBERS = frozenset("一二三四五六七八九十百千两〇零")
_OFFICES = frozenset("部局厅委办署司处科院所室会")
_KINDRED = (_NUMBERS, _OFFICES, frozenset("省市县区州盟旗乡镇村国"), frozenset("东南西北"))
"""One put for another names something else: another session, another level, another office."""
_HAN = re.compile("[\u4e00-\u9fff〇]*")


class Verdict(IntEnum):
    INNOCENT = 0
    DOUBTFUL = 1
    CERTAIN = 2


def verdict(made: Sequence[Edit], text: str, start: int, end: int, right: str, spelling: Spelling) -> Verdict:
    """Of `text[start:end]`, which the edits make of `right`."""
    judge = _Judge(text, start, end, right, spelling)
    if _shortened(made) or judge.reworded(made) or any(judge.innocent(edit) for edit in made):
        return Verdict.INNOCENT
    certain = [judge.certain(edit) for edit in made]
    if all(certain) and not _whole_word_missing(made, spelling):
        return Verdict.CERTAIN
    if len(made) > 1 and not any(certain) and any(edit.kind is not Kind.MISSING for edit in made):
        return Verdict.INNOCENT  # two words changed: somebody's own words
    return Verdict.DOUBTFUL


def _simplified(text: str) -> bool:
    """Whether it is written in the characters of GB 2312: traditional ones are another rule's business."""
    try:
        return bool(text.encode("gb2312")) or not text
    except UnicodeEncodeError:
        return False


def _shortened(made: Sequence[Edit]) -> bool:
    """管委会 for 管理委员会: characters missing here and there."""
    gaps = [edit.at for edit in made if edit.kind is Kind.MISSING]
    return any(later > earlier + 1 for earlier, later in pairwise(gaps))


def _whole_word_missing(made: Sequence[Edit], spelling: Spelling) -> bool:
    return len(made) > 1 and spelling.is_word("".join(edit.right for edit in made if edit.kind is Kind.MISSING))


class _Judge:
    def __init__(self, text: str, start: int, end: int, right: str, spelling: Spelling) -> None:
        self._text, self._start, self._end, self._right, self._spelling = text, start, end, right, spelling

    def reworded(self, made: Sequence[Edit]) -> bool:
        """Whether edits stand side by side that no slip of the pen explains: another word was put there."""
        return any(
            later.at <= earlier.at + 1 and not self._explained(earlier, later) for earlier, later in pairwise(made)
        )

    def _explained(self, *beside: Edit) -> bool:
        if {edit.kind for edit in beside} == {Kind.MISSING}:
            return True
        alike = self._spelling.alike
        return all(edit.kind is Kind.SUBSTITUTED and alike(edit.right, edit.wrong) for edit in beside)

    def innocent(self, edit: Edit) -> bool:
        """Punctuation and numbers, words that may stand or not, and what merely begins or ends alike."""
        if not _HAN.fullmatch(edit.right + edit.wrong) or not _simplified(edit.wrong):
            return True
        match edit.kind:
            case Kind.MISSING:
                number = edit.right in _NUMBERS and not _NUMBERS.isdisjoint(self._around(edit))
                optional = edit.right in _FREE and not self._of_a_word(edit)
                other = number or edit.right in _RANKS
                return self._at_edge(edit) or optional or other or self._lost(edit)
            case Kind.INSERTED:
                office = edit.wrong in _OFFICES and self._goes_on(edit)
                return edit.wrong in _FREE | _NUMBERS | _RANKS or office or self._lost(edit)
            case Kind.DOUBLED:
                return edit.at in (0, len(self._right))
            case Kind.SUBSTITUTED:
                return self._other_word(edit)
            case _:
                return False

    def certain(self, edit: Edit) -> bool:
        is_word = self._spelling.is_word
        match edit.kind:
            case Kind.SWAPPED:
                return not is_word(edit.wrong)
            case Kind.DOUBLED:
                return True
            case Kind.MISSING:
                return not self._weak(edit) and not self._goes_on(edit) and self._of_a_word(edit)
            case Kind.SUBSTITUTED if self._spelling.alike(edit.right, edit.wrong):
                return len(self._right) > _SHORT or not self._makes_a_word(edit)
            case Kind.SUBSTITUTED:
                known = bool(self._spelling.words) and edit.wrong not in _GRAMMAR
                return known and not self._weak(edit) and not self._makes_a_word(edit)
            case _:
                return False

    def _other_word(self, edit: Edit) -> bool:
        """Whether a substitution says something else, and says it rightly."""
        if any(edit.right in kin and edit.wrong in kin for kin in (*_KINDRED, _FREE)):
            return True
        short = len(self._right) <= _SHORT
        if self._spelling.alike(edit.right, edit.wrong):
            joined = edit.wrong in (_GRAMMAR if self._at_edge(edit) else _FREE if short else ())
            return joined or (self._at_edge(edit) and self._goes_on(edit))
        if self._at_edge(edit) or edit.wrong in _FREE or self._goes_on(edit):
            return True
        said_otherwise = edit.wrong in _GRAMMAR or self._makes_a_word(edit)
        return self._thin(edit) and (self._takes_the_edge(edit) or (short and said_otherwise))

    def _at_edge(self, edit: Edit) -> bool:
        return edit.at in (0, len(self._right) - 1)

    def _thin(self, edit: Edit) -> bool:
        """Whether at most one right character stands between the edit and an edge: it may belong elsewhere."""
        return edit.at <= 1 or edit.at + len(edit.right) >= len(self._right) - 1

    def _weak(self, edit: Edit) -> bool:
        return self._thin(edit) and len(self._right) <= _SHORT

    def _of_a_word(self, edit: Edit) -> bool:
        before, after = self._around(edit)
        return self._spelling.is_word(before + edit.right) or self._spelling.is_word(edit.right + after)

    def _around(self, edit: Edit) -> tuple[str, str]:
        """The right characters beside one that is missing inside the phrase, "" beyond an edge."""
        return self._right[max(0, edit.at - 1) : edit.at], self._right[edit.at + 1 : edit.at + 2]

    def _makes_a_word(self, edit: Edit) -> bool:
        at = self._start + edit.found
        before, after = self._text[max(0, at - 1) : at + 1], self._text[at : at + 2]
        return self._spelling.is_word(before) or self._spelling.is_word(after)

    def _lost(self, edit: Edit) -> bool:
        """Whether a short phrase is not there at all: 疫情控制 is no 疫情防控."""
        return len(self._right) <= _SHORT and self._goes_on(edit)

    def _takes_the_edge(self, edit: Edit) -> bool:
        """Whether it makes a word of the last character, so that the phrase was left: 核心价值关系 for 核心价值体系."""
        return edit.at == len(self._right) - 2 and self._spelling.is_word(self._text[self._end - 2 : self._end])

    def _goes_on(self, edit: Edit) -> bool:
        """Whether the character at a near edge belongs to a word beyond it: 科学发展关 in 科学发展关键."""
        if edit.at <= 1 and self._spelling.is_word(self._text[max(0, self._start - 1) : self._start + 1]):
            return True
        last = edit.at + len(edit.right) >= len(self._right) - 1
        return last and self._spelling.is_word(self._text[self._end - 1 : self._end + 1])
