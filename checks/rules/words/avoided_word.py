"""Our page says something in a way official texts avoid.

Names that hurt people, outdated names of peoples and offices, names of institutions that need quotation marks, and
vulgar words from the net. The pack says of each how sure it is: hardly any is wrong wherever it stands, because it
may be a quotation, history or a proper name, so most ask a person and matters of style are off unless asked for.
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
    title="使用禁用词或慎用词",
    why="政府网站使用歧视、过时或者不文明的称呼，损害政府形象；涉及主权和民族宗教的，属严重表述错误。",
    fix="改用规范的称呼；确属引文、史实或者专名的，登记为例外。",
    basis=("language.9", "cn19.serious"),
)


def check(block: Block, context: Context) -> Iterator[Finding]:
    for hit in hits(block, context, "avoided_word"):
        row = hit.row
        doubt = "为慎用词，请人工核对" if grade(row).needs_review else "不宜使用"
        message = f"“{block.text[hit.start : hit.end]}”{doubt}（{row.category}）。{row.note}"
        yield term_finding(hit, block, context, message, f"改为“{row.correct}”。" if row.correct else RULE.fix)
