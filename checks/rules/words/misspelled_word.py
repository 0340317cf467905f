"""A word on our page is written wrongly.

Only pairs that are wrong wherever they stand, or whose exceptions are listed, count as certain; the others
ask a person. A wrong character in the name of the state, of its organs or in a set phrase is grave.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.rule import Rule
from checks.words.grading import grade
from checks.words.term_finding import hits, term_finding
from checks.words.text import Block

RULE = Rule(
    judges=Block,
    severity=Severity.MINOR,
    title="出现错别字",
    why="错别字影响政府公信力；国名、国家机构名称和重大表述写错，属严重表述错误，单项否决。",
    fix="改正页面上的错字；同一内容在列表、标题和转载页面上出现的，一并改正。",
    basis=("language.9", "cn19.serious"),
)


def check(block: Block, context: Context) -> Iterator[Finding]:
    for hit in hits(block, context, "misspelled_word"):
        row, found = hit.row, block.text[hit.start : hit.end]
        doubtful = grade(row).needs_review
        verdict = f"疑为“{row.correct}”之误，请人工核对" if doubtful else f"应为“{row.correct}”"
        message = f"“{found}”{verdict}（{row.category}）。"
        yield term_finding(hit, block, context, message, f"将“{found}”改为“{row.correct}”。")
