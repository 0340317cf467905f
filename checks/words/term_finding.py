"""A term of a pack found in a block, as a finding: what the rules about terms say alike."""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding
from checks.last_answer import last_answer
from checks.words.finding import slip
from checks.words.grading import Grade, grade
from checks.words.lexicon import Lexicons
from checks.words.matching import Hit, every_hit
from checks.words.text import Block


def hits(block: Block, context: Context, rule: str) -> Iterator[Hit]:
    """The terms in a block of which `rule` speaks."""
    if context.lexicons is not None:
        yield from (hit for hit in _scanned(block, context.lexicons) if hit.row.rule == rule)


def term_finding(hit: Hit, block: Block, context: Context, message: str, suggestion: str) -> Finding:
    """One hit, graded by its row; what is grave stands on another clause than a slip of the pen."""
    row, graded = hit.row, grade(hit.row)
    return slip(
        block,
        hit.start,
        hit.end,
        term=row.id,
        message=message,
        suggestion=suggestion,
        severity=graded.severity,
        needs_review=graded.needs_review,
        row=row.id,
        evidence=f"词条 {row.id}，来源：{row.source}",
        basis=clause(graded, context),
    )


def clause(graded: Grade, context: Context) -> str:
    """What a finding of this grade stands on, or "" where the rule packs do not say."""
    basis = context.rows.get("cn19.serious" if graded.serious else "language.9")
    return str(basis) if basis else ""


@last_answer
def _scanned(block: Block, lexicons: Lexicons) -> list[Hit]:
    return every_hit(block.text, lexicons, block.part)
