"""Our page uses an expression that an official site must not use.

A short, curated list of exact expressions: names of places and peoples set against the state's own usage,
formulas put together wrongly, and the wording of planted advertisements. Whatever may also be meant rightly
(a quotation, history, a proper name) asks a person.
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
    severity=Severity.MAJOR,
    title="出现不当表述",
    why="涉及国家主权、民族宗教和重大提法的不当表述，以及被植入的有害信息，检查中按严重表述错误单项否决。",
    fix="按规范表述修改；来路不明的内容立即删除，并查明是否被篡改。",
    basis=("cn19.serious", "language.9"),
)


def check(block: Block, context: Context) -> Iterator[Finding]:
    for hit in hits(block, context, "sensitive_word"):
        row = hit.row
        doubt = "可能不当，请人工核对" if grade(row).needs_review else "不当"
        message = f"“{block.text[hit.start : hit.end]}”表述{doubt}（{row.category}）。{row.note}"
        yield term_finding(hit, block, context, message, f"改为“{row.correct}”。" if row.correct else RULE.fix)
