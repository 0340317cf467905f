"""Our page nearly says a set phrase or the name of an organ, but not quite.

A slip of the pen is certain: a character confused by sound, shape or keyboard, doubled, swapped, or missing from a
word. Where another word was put in, or a whole word is missing or too much, somebody may have meant it: that asks
a person. What is written in official texts again and again is no slip; the tables list it beside the phrase.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.rule import Rule
from checks.words.finding import slip
from checks.words.grading import Grade, grade
from checks.words.near.explained import explained
from checks.words.near.near_misses import NearMiss, near_misses
from checks.words.term_finding import clause, hits, term_finding
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
            yield _finding(miss, block, context)


def _finding(miss: NearMiss, block: Block, context: Context) -> Finding:
    row, found = miss.row, block.text[miss.start : miss.end]
    graded = grade(row) if miss.certain else _doubt(miss)
    verdict = f"应为“{row.term}”" if not graded.needs_review else f"疑为“{row.term}”之误，请人工核对"
    return slip(
        block,
        miss.start,
        miss.end,
        term=row.id,
        message=f"“{found}”{verdict}（{explained(miss.edits)}）。",
        suggestion=f"改为“{row.term}”。",
        severity=graded.severity,
        needs_review=graded.needs_review,
        row=row.id,
        evidence=f"词条 {row.id}，来源：{row.source}，相似度{miss.similarity:.0%}",
        basis=clause(graded, context),
    )


def _doubt(miss: NearMiss) -> Grade:
    """A doubt about a strict phrase stands above all other doubts."""
    return Grade(Severity.MAJOR if miss.row.strict else Severity.MINOR, needs_review=True)
