"""A corrector that the office has installed itself doubts a passage on our page.

zicha knows nothing of how it works, so whatever it says asks a person and is never certain. It is asked only where
the profile names it. A corrector that answers nonsense is a failure of the rule, never silence.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from checks.context import Context
from checks.findings import Finding, Severity
from checks.rule import Rule
from checks.words.finding import slip
from checks.words.text import Block


@dataclass(frozen=True, slots=True)
class Options:
    """corrector: the name of an installed one, or "" for none."""

    corrector: str = ""

    def __post_init__(self) -> None:
        if not isinstance(self.corrector, str):
            raise TypeError("corrector 应为校对程序的名称")


RULE = Rule(
    judges=Block,
    severity=Severity.MINOR,
    title="校对程序认为可能有误",
    why="文字差错影响政府公信力；本单位自行安装的校对程序认为这里可能有误。",
    fix="请人工核对：确有错误的改正，没有错的标为误报。",
    basis=("language.9",),
    options=Options,
    consults=lambda context: f"{context.corrector.name} {context.corrector.version}" if context.corrector else "",
)


def check(block: Block, context: Context) -> Iterator[Finding]:
    name = context.option.corrector
    if not name:
        return
    for start, end, meant in context.corrector.correct(block.text):
        if not 0 <= start < end <= len(block.text):
            raise ValueError(f"校对程序 {name} 给出的位置 {start}–{end} 不在这段文字里")
        written = block.text[start:end]
        yield slip(
            block,
            start,
            end,
            term=name,
            message=f"“{written}”{f'疑为“{meant}”之误' if meant else '可能有误'}，请人工核对。",
            suggestion=f"核对后确有错误的，将“{written}”改为“{meant}”。" if meant else RULE.fix,
            needs_review=True,
            evidence=f"校对程序 {name} {context.corrector.version}",
        )
