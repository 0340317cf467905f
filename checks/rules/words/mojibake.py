"""Our document was read in the wrong encoding somewhere on its way, and its readers see nonsense.

One finding a document, however much of it is garbled: who repairs it puts the whole text in again. Signs that a
foreign word or a lesson in phonetics may show too only count if they turn back into Chinese.
"""

import re
from collections.abc import Iterator, Sequence

from checks.context import Context
from checks.findings import Finding, Severity
from checks.rule import Rule
from checks.words.finding import slip
from checks.words.garbling import GARBLED, SUSPECT, UNSURE, restored
from checks.words.placed import placed
from checks.words.quoted import quoted
from checks.words.simplified import SIMPLIFIED
from checks.words.text import Block, Text
from checks.words.whole import whole

RULE = Rule(
    judges=Text,
    severity=Severity.MINOR,
    title="出现乱码",
    why="公众读不懂；多半是内容在转码、转载时损坏，损坏处的原文已经不全。",
    fix="对照原文重新录入或重新发布；成批出现的，请网站技术人员检查编码设置。",
    basis=("advice.text", "language.9"),
)
# 關(guān): what some converters leave behind, a reading after each traditional character.
_READING = re.compile(r"[\u4e00-\u9fff]\([a-z]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]{0,4}\)")
_READINGS = 5
_DOUBTFUL = frozenset({"lost", "private"})
_SHOWN = 20
_CODES = 6
_FOREIGN = re.compile(r"[^\x00-\x7f]*")


def check(text: Text, context: Context) -> Iterator[Finding]:
    everything = whole(text)
    if not SUSPECT.search(everything):
        return
    sign = _READING if _read_aloud(everything) else GARBLED
    blocks = (block for block in text.blocks if SUSPECT.search(block.text))
    hits = [(block, hit) for block in blocks for hit in sign.finditer(block.text) if _garbled(hit)]
    if not hits:
        return
    certain = sign is _READING or any(hit.lastgroup not in _DOUBTFUL for _, hit in hits) or _often_lost(hits)
    block, hit = hits[0]
    yield placed(_finding(block, hit, len(hits), certain), text, block)


def _read_aloud(text: str) -> bool:
    readings = _READING.findall(text) if "(" in text else []
    return len(readings) >= _READINGS and 2 * sum(one[0] in SIMPLIFIED for one in readings) >= len(readings)


def _often_lost(hits: Sequence[tuple[Block, re.Match[str]]]) -> bool:
    """One lost character may be the end of a page cut off."""
    return sum(hit.lastgroup == "lost" for _, hit in hits) > 1


def _garbled(hit: re.Match[str]) -> bool:
    if quoted(hit.string, *hit.span()):
        return False
    return hit.lastgroup not in UNSURE or bool(restored(hit[0]))


def _finding(block: Block, hit: re.Match[str], count: int, certain: bool) -> Finding:
    start, end = hit.start(), min(hit.end(), hit.start() + _SHOWN)
    original = restored(_FOREIGN.match(block.text, start)[0]) if hit.lastgroup in UNSURE else ""  # type: ignore[index]
    likely = f"，原文可能是“{original[:_SHOWN]}”" if original else ""
    return slip(
        block,
        start,
        end,
        term="mojibake",
        message=f"有{count}处乱码，第一处是“{block.text[start:end]}”{likely}{'' if certain else '，请人工核对'}。",
        suggestion=RULE.fix,
        needs_review=not certain,
        evidence=f"乱码{count}处，字符编码{'、'.join(f'U+{ord(one):04X}' for one in block.text[start:end][:_CODES])}",
    )
