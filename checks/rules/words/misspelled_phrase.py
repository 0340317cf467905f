"""Our page nearly says a set phrase or the name of an organ, but not quite.

A slip of the pen is certain: a character confused by sound, shape or keyboard, doubled, swapped, or missing from a
word. Where another word was put in, or a whole word is missing or too much, somebody may have meant it: that asks
a person. What is written in official texts again and again is no slip; the tables list it beside the phrase.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.rule import Rule
from checks.words.grading import grade
from checks.words.near.near_finding import near_finding
from checks.words.near.near_misses import near_misses
from checks.words.term_finding import hits, term_finding
from checks.words.text import Block

RULE = Rule(
    judges=Block,
    severity=Severity.MAJOR,
    title="重大表述或者机构名称写错",
    why="国名、国家机构名称和重大表述写错，属严重表述错误，单项否决。",
    fix="按规范写法改正；同一内容在列表、标题和转载页面上出现的，一并改正。",
    basis=("cn19.serious", "language.9"),
)


def check(block: Block, context: Context) -> Iterator[Finding]:
    for hit in hits(block, context, "misspelled_phrase"):
        row, found = hit.row, block.text[hit.start : hit.end]
        verdict = f"疑为“{row.correct}”之误，请人工核对" if grade(row).needs_review else f"应为“{row.correct}”"
        yield term_finding(hit, block, context, f"“{found}”{verdict}（{row.category}）。", f"改为“{row.correct}”。")
    if context.lexicons is not None:
        for miss in near_misses(block, context.lexicons, "misspelled_phrase"):
            yield near_finding(miss, block, context)
