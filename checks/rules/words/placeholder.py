"""Something that was to be replaced before publication was not.

Filler of a template's author and values that a program did not have are certain. Crosses are right in forms,
samples and names that must not be told, braces may be filled in by a script: those ask a person. However many of a
kind a document holds, they are one finding.
"""

import re
from collections.abc import Iterator

from checks.context import Context
from checks.findings import CannotJudge, Finding, Severity
from checks.rule import Rule
from checks.words.fillers import FILLERS, FIRST_LOOK, Filler
from checks.words.finding import slip
from checks.words.legible import legible
from checks.words.placed import placed
from checks.words.quoted import quoted
from checks.words.surnames import SURNAMES
from checks.words.templates import template_like
from checks.words.text import Block, Part, Text
from checks.words.whole import whole

RULE = Rule(
    judges=Text,
    severity=Severity.MINOR,
    title="占位文字没有替换",
    why="半成品公开发布，公众看不到应有的内容，影响政府公信力。",
    fix="补上应有的内容；测试用的页面，删除或者撤下。",
    basis=("advice.text",),
)
_CODE = re.compile(r"[=;{}]|function|script", re.IGNORECASE)


def check(text: Text, context: Context) -> Iterator[Finding]:
    everything = whole(text)
    if not legible(everything):
        raise CannotJudge
    if not FIRST_LOOK.search(everything):
        return
    blocks = [block for block in text.blocks if block.part is not Part.FRAME and FIRST_LOOK.search(block.text)]
    for kind in FILLERS:
        found = ((block, hit) for block in blocks for hit in kind.pattern.finditer(block.text))
        hits = [(block, hit) for block, hit in found if _meant(kind, text, block, hit)]
        if hits and len(hits) <= kind.most:
            yield placed(_finding(kind, *hits[0], len(hits)), text, hits[0][0])


def _meant(kind: Filler, text: Text, block: Block, hit: re.Match[str]) -> bool:
    """Whether the place is a fault and no form, sample, name, or piece of a program."""
    if kind.name != "crosses" and quoted(block.text, *hit.span()):
        return False
    match kind.name:
        case "crosses":
            named = hit.start() > 0 and block.text[hit.start() - 1] in SURNAMES
            return not named and not template_like(block.text) and not _template(text)
        case "value":
            return not _CODE.search(block.text)
        case "trial":
            return block.part is Part.TITLE
    return True


def _template(text: Text) -> bool:
    """Whether the document's title or a heading says that it is there to be filled in."""
    return template_like(text.title) or any(
        block.part is Part.TITLE and template_like(block.text) for block in text.blocks
    )


def _finding(kind: Filler, block: Block, hit: re.Match[str], count: int) -> Finding:
    places = f"，共{count}处" if count > 1 else ""
    message = f"“{hit[0][:20]}”是{kind.says}{places}{'，请人工核对' if kind.doubtful else ''}。"
    return slip(block, *hit.span(), term=kind.name, message=message, suggestion=RULE.fix, needs_review=kind.doubtful)
