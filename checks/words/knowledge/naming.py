"""Finds where a text names one of the great meetings, in any of the usual ways to write it.

Meetings of other parties and leagues and of places are counted by the same words: where they may be meant, nothing
is found, or nothing sure.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checks.words.knowledge.meeting import Series
from checks.words.knowledge.numeral import NUMERAL as N
from checks.words.knowledge.numeral import number

_PARTY = r"(?:党的|中共|中国共产党(?:的)?)"
_LIST = rf"{N}中(?:全会)?(?:[、和及与]{N}中(?:全会)?)*"
_ASSEMBLY = "(?P<assembly>人民代表大会|人大|政协)"
# Each with words without which it cannot be there: looking for these first is ten times as fast.
_PATTERNS = (
    (Series.CONGRESS, ("大",), rf"{_PARTY}(?:第(?P<a>{N})次全国代表大会|(?P<b>{N})大(?!新闻|举措|行动|类))"),
    (
        *(Series.PLENUM, ("届", "中", "会")),
        rf"第?(?P<a>{N})届(?:中央)?(?P<list>{_LIST})(?:(?<=全会)|全会|(?P<short>会议))",
    ),
    (Series.PLENUM, ("中会议精神",), rf"(?<![届央中、])(?P<list>{N}中[、和]{N}中)(?P<short>会议)(?=精神)"),
    (Series.PLENUM, ("届中央委员会第",), rf"第(?P<a>{N})届中央委员会第(?P<session>{N})次全体会议"),
    (
        *(Series.STANDING, ("届全国人", "常")),
        rf"第?(?P<a>{N})届全国(?:人民代表大会常务委员会|人大常委会)(?:第?{N}次会议)?",
    ),
    (
        *(Series.PEOPLE, ("届全国", "次")),
        rf"第?(?P<a>{N})届全国{_ASSEMBLY}第?(?P<session>{N})次(?:全体)?会议",
    ),
    (
        *(Series.PEOPLE, ("全国", "届", "次")),
        rf"全国{_ASSEMBLY}第?(?P<a>{N})届第?(?P<session>{N})次(?:全体)?会议",
    ),
    (
        *(Series.CONSULTATIVE, ("届全国委员会",)),
        rf"(?:政协|政治协商会议)第?(?P<a>{N})届全国委员会第?(?P<session>{N})次会议",
    ),
)
_COMPILED = tuple((series, needles, re.compile(pattern)) for series, needles, pattern in _PATTERNS)
_SESSIONS = re.compile(rf"({N})中")
_OURS_BESIDE = re.compile(rf"(?:{_PARTY}|党中央|中央|和|、|与|以及)$")
_OURS = re.compile(rf"{_PARTY}|党中央|习近平|(?:十[一二三四五六七八九]|二十)大")
_LOCAL = re.compile(r"(?:[省市县区州盟旗镇乡党工团纪]|自治区|兵团)[工纪]?委[^，。；、和与及]{0,6}$|[省市县区州盟旗]$")
_OTHERS = re.compile(
    r"民革|民盟|民建|民进|农工|致公|九三|台盟|国民党|民主同盟|民主建国|民主促进|学社|自治同盟|工商联|团(?:中央|的|委)|共青团|青年团"
    r"|团$|工会|总工会|妇联|妇女|残联|侨联|文联|作协|科协|联合会|越共|越南|朝鲜|劳动党|老挝|古巴|苏共|苏联|俄|日共|分会"
)
_REACH = 40


@dataclass(frozen=True, slots=True)
class Named:
    """A meeting named in `text[start:end]`.

    ordinal: 0 where it is not said. sessions: (number, start, end) of each session of its 届 that is named.
    sure: it can be no one else's meeting. short: a plenum that is only called 会议.
    """

    series: Series
    ordinal: int
    sessions: tuple[tuple[int, int, int], ...]
    start: int
    end: int
    sure: bool
    short: bool = False


def named(text: str) -> Iterator[Named]:
    """The meetings that one block names, pattern by pattern."""
    if "届" not in text and "党" not in text and "中" not in text:
        return
    for series, needles, pattern in _COMPILED:
        if not all(needle in text for needle in needles):
            continue
        for match in pattern.finditer(text):
            before = _clause_before(text, match.start())
            if _OTHERS.search(before) or (series is Series.PLENUM and not _may_be_ours(before)):
                continue
            groups = match.groupdict()
            whose = Series.CONSULTATIVE if groups.get("assembly") == "政协" else series
            ordinal = number(groups.get("a") or groups.get("b") or "")
            sure = series is not Series.PLENUM or _OURS.search(before) is not None
            yield Named(whose, ordinal, _sessions(match), match.start(), match.end(), sure, bool(groups.get("short")))


def _clause_before(text: str, start: int) -> str:
    before = text[max(0, start - _REACH) : start]
    return re.split(r"[。；;！？!?《“]", before)[-1]


def _may_be_ours(before: str) -> bool:
    return _OURS_BESIDE.search(before) is not None or _LOCAL.search(before) is None


def _sessions(match: re.Match[str]) -> tuple[tuple[int, int, int], ...]:
    groups = match.groupdict()
    if groups.get("list"):
        offset = match.start("list")
        found = _SESSIONS.finditer(groups["list"])
        return tuple((number(part[1]), offset + part.start(), offset + part.end()) for part in found)
    if groups.get("session"):
        return ((number(groups["session"]), match.start("session"), match.end("session") + len("次")),)
    return ()
