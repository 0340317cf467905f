"""A character on our page hardly ever stands where it stands, while one that sounds or looks alike does.

A language model of official writing says so, not a list; it is never certain, so a person is always asked, and the
rule is in force only where the profile says so. What the model does not know as its own kind of text it leaves alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import exp

from checks.context import Context
from checks.digest import digest_of_bytes
from checks.findings import CannotJudge, Finding, Severity
from checks.rule import Rule
from checks.words.finding import slip
from checks.words.legible import legible
from checks.words.placed import placed
from checks.words.text import Block, Part, Text
from checks.words.whole import whole


@dataclass(frozen=True, slots=True)
class Options:
    """on: whether the rule is in force. It needs the extra `ngram`."""

    on: bool = False

    def __post_init__(self) -> None:
        if not isinstance(self.on, bool):
            raise TypeError("on 应为 true 或 false")


RULE = Rule(
    judges=Text,
    severity=Severity.MINOR,
    title="疑似错别字",
    why="错别字影响政府公信力；词库里没有的错字，靠通读才看得出来。",
    fix="请人工核对：确是错字的改正，没有错的标为误报。",
    basis=("language.9",),
    options=Options,
    consults=lambda context: digest_of_bytes(context.language) if context.language else "",
)
_AROUND = 4


def check(text: Text, context: Context) -> Iterator[Finding]:
    if not context.option.on:
        return
    if not legible(whole(text)):
        raise CannotJudge(text.url)
    from checks.words.ngram.model import read_model
    from checks.words.ngram.reading import suspicions_by_line  # numpy, which only those have who switch this on

    blocks = [block for block in text.blocks if block.part is not Part.FRAME]
    found = suspicions_by_line([block.text for block in blocks], read_model(context.language))
    for block in blocks:
        for seen in found.get(block.text, ()):
            yield placed(_doubt(block, seen.at, seen.meant, seen.weight), text, block)


def _doubt(block: Block, at: int, meant: str, weight: float) -> Finding:
    written = block.text[at]
    around = block.text[max(0, at - _AROUND) : at + _AROUND + 1]
    return slip(
        block,
        at,
        at + 1,
        term="unlikely_character",
        message=f"“{around}”中的“{written}”疑为“{meant}”之误，请人工核对。",
        suggestion=f"核对后确有错误的，将“{written}”改为“{meant}”。",
        needs_review=True,
        evidence=f"语言模型估计此处有误的可能约{1 / (1 + exp(-weight)):.0%}",
    )
