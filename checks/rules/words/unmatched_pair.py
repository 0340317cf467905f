"""A quotation mark, a book-title mark or a bracket lacks its other half.

What is quoted may run over paragraphs, and lists cut their titles off: only a mark in a whole sentence counts, and only
if no paragraph near by holds its other half. All of it is a suspicion.
"""

from collections.abc import Iterator, Sequence

from checks.context import Context
from checks.findings import CannotJudge, Finding, Severity
from checks.rule import Rule
from checks.words.finding import slip
from checks.words.legible import legible
from checks.words.pairs import CLOSING, MARKS, Mark, unpaired
from checks.words.placed import placed
from checks.words.text import Block, Part, Text
from checks.words.whole import whole

RULE = Rule(
    judges=Text,
    severity=Severity.NOTICE,
    title="引号、书名号或括号不成对",
    why="标点误用影响阅读，也说明内容发布前没有校对。",
    fix="补上缺少的一半，或者删去多余的一半。",
    basis=("punctuation.use",),
)
_REACH = 40
_QUOTED = 8
_LEAST = 6
_NAMES = {"“": "引号", "《": "书名号", "（": "括号", "【": "括号", "「": "引号", "『": "引号", "〔": "括号"}
_OPENING = {closing: opening for opening, closing in CLOSING.items()}
_STOPS = "。！？；："
_QUOTES = "“「『"


def check(text: Text, context: Context) -> Iterator[Finding]:
    everything = whole(text)
    if not legible(everything):
        raise CannotJudge
    if not MARKS.search(everything):
        return
    lonely = [
        (place, tuple(unpaired(block.text))) for place, block in enumerate(text.blocks) if block.part is Part.BODY
    ]
    lonely = [(place, marks) for place, marks in lonely if marks]
    for place, marks in lonely:
        block = text.blocks[place]
        if len(marks) == 1 and _sentence(block.text, marks[0]) and not _elsewhere(marks[0], place, lonely, text):
            yield placed(_finding(block, marks[0]), text, block)


def _sentence(text: str, mark: Mark) -> bool:
    """Whether the missing half should be in this very text.

    Titles are cut off behind, so what opens must stand in a whole sentence; what ends a text may have begun anywhere.
    """
    if len(text) < _LEAST or "..." in text or "…" in text:
        return False
    if mark.kind not in CLOSING:
        return mark.at < len(text) - 1
    return text[-1] in _STOPS and (mark.at > 0 or mark.kind not in _QUOTES)


def _elsewhere(mark: Mark, place: int, lonely: Sequence[tuple[int, tuple[Mark, ...]]], text: Text) -> bool:
    """Whether a block further on closes it, or opens it anew as paragraphs quoted do, or one before opened it."""
    following = text.blocks[place + 1 : place + _QUOTED]
    if mark.kind in _QUOTES and any(block.text.startswith(mark.kind) for block in following):
        return True
    if mark.kind in CLOSING:
        wanted, first, last = CLOSING[mark.kind], place + 1, place + _REACH
    else:
        wanted, first, last = _OPENING[mark.kind], place - _REACH, place - 1
    return any(first <= other <= last and any(one.kind == wanted for one in marks) for other, marks in lonely)


def _finding(block: Block, mark: Mark) -> Finding:
    kind = mark.kind
    missing = CLOSING.get(kind) or _OPENING[kind]
    message = f"{_NAMES[_OPENING.get(kind, kind)]}不成对：这一段有“{kind}”没有“{missing}”，请人工核对。"
    return slip(block, mark.at, mark.at + 1, term=kind, message=message, suggestion=RULE.fix, needs_review=True)
