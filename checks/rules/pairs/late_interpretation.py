"""The first interpretation of a document came later than local rules allow.

Only recent documents are judged, for nothing can be made up for later, and only days that both pages say themselves. An
address that names only a month stands for its first day, so documents of such a day are left alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from checks.context import Context
from checks.findings import Finding, Severity
from checks.pairs.document import Document
from checks.rule import Rule


@dataclass(frozen=True, slots=True)
class Options:
    """recent: how many days back documents are judged."""

    recent: int = 365


def _never(_: Document) -> bool:
    """What came late stays late; a person puts it aside."""
    return False


RULE = Rule(
    judges=Document,
    severity=Severity.NOTICE,
    title="解读晚于文件发布",
    why="政策文件与解读应当同步发布，解读来得晚，公众容易误读文件。",
    fix="今后文件与解读同步起草、同步审签、同步发布。",
    basis=("advice.interpretation-days",),
    options=Options,
    settles=_never,
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    row = context.rows.get(RULE.basis[0])
    days = [each.day for each in document.interpretations if each.day]
    if row is None or row.workdays is None or document.day is None or len(days) < len(document.interpretations):
        return
    first, recent = min(days), (context.today - document.day).days <= context.option.recent
    late = context.calendar.count(document.day, first)
    if late <= row.workdays or not recent or document.day.day == 1 or document.borrowed:
        return
    yield Finding(
        subject=document.subject,
        url=document.url,
        places=document.places,
        message=f"“{document.title}”{document.day}发布，最早的解读{first}发布，相隔{late}个工作日，"
        f"超过{row.workdays}个工作日{context.calendar.doubt(document.day, first)}。",
        suggestion=RULE.fix,
        evidence=f"解读页面：{min(document.interpretations, key=lambda each: each.day or first).url}",
        row=row.id,
        needs_review=True,
    )
