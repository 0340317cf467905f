"""Whether a near miss is a slip of the pen for certain, perhaps, or not at all."""

import re
from collections.abc import Sequence
from enum import IntEnum

from checks.words.near.edits import Edit, Kind
from checks.words.near.spelling import Spelling

_SHORT = 5
_FREE = frozenset("的地得和与及等之了暨或")
"""Phrases are written with them or without."""
_KINDRED = tuple(
    map(frozenset, ("一二三四五六七八九十百千两〇零", "省市县区州盟旗乡镇村", "部局厅委办署司处科院所室会", "东南西北"))
)
"""One put for another names something else: another session, another level, another office."""
_HAN = re.compile("[\u4e00-\u9fff〇]*")


class Verdict(IntEnum):
    INNOCENT = 0
    DOUBTFUL = 1
    CERTAIN = 2


def verdict(made: Sequence[Edit], text: str, start: int, end: int, right: str, spelling: Spelling) -> Verdict:
    """Of `text[start:end]`, which the edits make of `right`."""
    judge = _Judge(text, start, end, right, spelling)
    if any(judge.innocent(edit) for edit in made):
        return Verdict.INNOCENT
    certain = [judge.certain(edit) for edit in made]
    if all(certain) and not _whole_word_missing(made, spelling):
        return Verdict.CERTAIN
    if len(made) > 1 and not any(certain) and any(edit.kind is not Kind.MISSING for edit in made):
        return Verdict.INNOCENT  # two words changed: somebody's own words
    return Verdict.DOUBTFUL


def _whole_word_missing(made: Sequence[Edit], spelling: Spelling) -> bool:
    return len(made) > 1 and spelling.is_word("".join(edit.right for edit in made if edit.kind is Kind.MISSING))


class _Judge:
    def __init__(self, text: str, start: int, end: int, right: str, spelling: Spelling) -> None:
        self._text, self._start, self._end, self._right, self._spelling = text, start, end, right, spelling

    def innocent(self, edit: Edit) -> bool:
        """Punctuation and numbers, words that may stand or not, and a phrase that merely ends otherwise."""
        if not _HAN.fullmatch(edit.right + edit.wrong):
            return True
        match edit.kind:
            case Kind.MISSING:
                return self._at_edge(edit) or edit.right in _FREE or edit.right in _KINDRED[0]
            case Kind.INSERTED | Kind.DOUBLED:
                return edit.at in (0, len(self._right)) or edit.wrong in _FREE or edit.wrong in _KINDRED[0]
            case Kind.SUBSTITUTED:
                if any(edit.right in kin and edit.wrong in kin for kin in (*_KINDRED, _FREE)):
                    return True
                unlike = not self._spelling.alike(edit.right, edit.wrong)
                return self._at_edge(edit) and (unlike or self._goes_on(edit))
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
                around = self._right[max(0, edit.at - 1) : edit.at + 2]
                return is_word(around[:2]) or is_word(around[-2:])
            case Kind.SUBSTITUTED if self._spelling.alike(edit.right, edit.wrong):
                return len(self._right) > _SHORT or not self._makes_a_word(edit)
            case Kind.SUBSTITUTED:
                return bool(self._spelling.words) and len(self._right) > _SHORT and not self._makes_a_word(edit)
            case _:
                return False

    def _at_edge(self, edit: Edit) -> bool:
        return edit.at in (0, len(self._right) - 1)

    def _makes_a_word(self, edit: Edit) -> bool:
        at = self._start + edit.found
        before, after = self._text[max(0, at - 1) : at + 1], self._text[at : at + 2]
        return self._spelling.is_word(before) or self._spelling.is_word(after)

    def _goes_on(self, edit: Edit) -> bool:
        """Whether the strange character at an edge belongs to a word beyond it: 科学发展关 in 科学发展关键."""
        if edit.at == 0:
            return self._spelling.is_word(self._text[max(0, self._start - 1) : self._start + 1])
        return self._spelling.is_word(self._text[self._end - 1 : self._end + 1])
