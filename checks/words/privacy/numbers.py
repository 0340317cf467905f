"""Long numbers in a text, as a reader takes them: blanks, dashes, full-width and invisible characters hide nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_UNSEEN = "\xad\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_GAP = " \t\xa0\u2000-\u200a\u202f\u3000\\-\u2010-\u2015－·"
_DIGIT = "0-9０-９"
_LONG = re.compile(f"[{_DIGIT}](?:[{_GAP}{_UNSEEN}]{{0,3}}[{_DIGIT}]){{10}}")
_RUN = re.compile(
    f"[{_DIGIT}](?:[{_UNSEEN}]*[{_DIGIT}])*(?:[{_GAP}{_UNSEEN}]{{0,2}}[XxＸｘ](?:[{_UNSEEN}]*[{_DIGIT}]{{2}}(?![{_DIGIT}]))?)?"
)
_DATED = re.compile(r"(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d")
_BEFORE_DATE = (11, 18)
"""Lists set a day right behind a title, which may end with a number of so many characters."""
_JOINT = re.compile(f"[{_UNSEEN}]*[{_GAP}][{_UNSEEN}{_GAP}]{{0,3}}")
_HALF = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code).isalnum()}
_ADDRESS = re.compile(
    r"://|www\.|[?&=#]|\.(?:s?html?|jspx?|aspx?|php|do|pdf|docx?|xlsx?|cn|com|net|org)\b|/[a-z_]", re.I
)
_AROUND = re.compile(r"[!-~]+")
_LETTERS = re.compile(r"[A-Za-z]+$")
_SPOKEN = frozenset({"ID", "NO", "SFZ", "G", "L", "J", "T"})
"""Letters before a number that belong to it: labels, and what 学籍号 and 操作证 put before an identity number."""
_WITHIN = ((6, 8, 4), (6, 4, 4, 4), (3, 4, 4))
"""How people split identity and mobile numbers, so clearly that other numbers may stand beside them."""
_SHAPES = frozenset({*_WITHIN, (4, 4, 4, 4, 2), (3, 3, 4, 4, 4), (6, 12), (14, 4), (1,) * 18, (*(1,) * 16, 2)})
_SHORTEST, _LONGEST_SPLIT = 11, 18
_WITH_X = 2
_SINGLES = re.compile(r"(?<!1)(?:1{18}|1{16}2)(?!1)")
"""Lengths of runs, one character each; the last of an identity number may be a digit with its X."""
_DATE, _FAR = 12, 200
"""Characters of an address on either side."""
_NO_DIGIT = re.compile(f"[{_GAP}{_UNSEEN}]+")


@dataclass(frozen=True, slots=True)
class Number:
    """value: half-width digits, an X in capitals. usual: written in one piece, or split as people do split it."""

    value: str
    start: int
    end: int
    usual: bool = True


def has_long(text: str) -> bool:
    """Whether there may be a number of eleven digits at all: the cheap question that most text answers with no."""
    return _LONG.search(text) is not None


def numbers(text: str) -> Iterator[Number]:
    """Every number that stands alone: no piece of a longer one, of a decimal, of a code with letters, of an address."""
    runs = [_without_date(text, *match.span()) for match in _RUN.finditer(text)]
    first = 0
    while first < len(runs):
        last = first
        while last + 1 < len(runs) and _JOINT.fullmatch(text, runs[last][1], runs[last + 1][0]):
            last += 1
        yield from _of_chain(text, runs[first : last + 1])
        first = last + 1


def _without_date(text: str, start: int, end: int) -> tuple[int, int]:
    dated = end - 4 - start in _BEFORE_DATE and _DATED.match(text, end - 4)
    return start, end - 4 if dated else end


def _of_chain(text: str, runs: list[tuple[int, int]]) -> Iterator[Number]:
    """Runs with only gaps between them are several numbers side by side, or one that was split."""
    values = [_value(text, start, end) for start, end in runs]
    lengths = tuple(map(len, values))
    for first, last in sorted(_windows(lengths)) if len(runs) > 1 else ():
        start, end = runs[first][0], runs[last - 1][1]
        if _alone(text, start, end):
            yield Number(_bare("".join(values[first:last])), start, end, lengths[first:last] in _SHAPES)
    for (start, end), value in zip(runs, values, strict=True):
        if len(value) >= _SHORTEST and _alone(text, start, end) and not _dashed(text, start, end):
            yield Number(_bare(value), start, end)


def _windows(lengths: tuple[int, ...]) -> set[tuple[int, int]]:
    """Which runs side by side may be one number: all of them, those of a usual shape, single digits in a row."""
    windows = {(0, len(lengths))} if _SHORTEST <= sum(lengths) <= _LONGEST_SPLIT else set()
    for shape in _WITHIN:
        width = len(shape)
        windows |= {(at, at + width) for at in range(len(lengths) - width + 1) if lengths[at : at + width] == shape}
    singles = "".join("1" if length == 1 else "2" if length == _WITH_X else " " for length in lengths)
    return windows | {match.span() for match in _SINGLES.finditer(singles)}


def _value(text: str, start: int, end: int) -> str:
    return _NO_DIGIT.sub("", text[start:end]).translate(_HALF).upper()


def _bare(value: str) -> str:
    """An X behind any other number is a word of its own."""
    return value if len(value) == _LONGEST_SPLIT else value.rstrip("X")


def _alone(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 12) : start].rstrip(_UNSEEN).translate(_HALF)
    after = text[end : end + _DATE].lstrip(_UNSEEN).translate(_HALF)
    if _DATED.match(after):
        after = ""
    letters = _LETTERS.search(before)
    if letters and letters[0].upper() not in _SPOKEN:
        return False
    if re.search(r"(?:[*●×%_@~=¥$￥]|\d\.)$", before) or re.match(r"[0-9A-Za-z*●×%_@~=]|\.\d|\s*万?元", after):
        return False
    return not any(_ADDRESS.search(run[0]) for run in _AROUND.finditer(text, *_reach(text, start, end)))


def _reach(text: str, start: int, end: int) -> tuple[int, int]:
    """The characters without a blank in which the number stands, as far as they may be an address's."""
    first, last = max(0, start - _FAR), min(len(text), end + _FAR)
    while start > first and "!" <= text[start - 1] <= "~":
        start -= 1
    while end < last and "!" <= text[end] <= "~":
        end += 1
    return start, end


def _dashed(text: str, start: int, end: int) -> bool:
    """A dash right beside it joins it to something: 1234-…"""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return bool(re.search(r"[0-9A-Za-z][-－]$", before) or re.match(r"[-－][0-9A-Za-z]", after))
