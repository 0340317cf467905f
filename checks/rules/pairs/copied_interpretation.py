"""Most of an interpretation stands word for word in the document. Whether there is a reason for it, a person tells."""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.pairs.interpretation import Interpretation
from checks.rule import Rule

RULE = Rule(
    judges=Interpretation,
    severity=Severity.NOTICE,
    title="解读疑似照搬文件原文",
    why="解读只是摘抄文件，公众读了仍不明白文件的意思。",
    fix="用通俗的语言说明文件的背景、要点和办法，不照搬原文。",
    basis=("advice.interpretation-copied",),
    settles=lambda interpretation: interpretation.copied is not None,
)


def check(interpretation: Interpretation, context: Context) -> Iterator[Finding]:
    row, document = context.rows.get(RULE.basis[0]), interpretation.document
    if document is None or interpretation.copied is None or row is None or row.share is None:
        return
    if interpretation.copied <= row.share:
        return
    yield Finding(
        subject=interpretation.subject,
        url=interpretation.url,
        places=interpretation.places,
        message=f"“{interpretation.title}”约{interpretation.copied:.0%}的文字与文件“{document.title}”相同，请人工核对。",
        suggestion=RULE.fix,
        evidence=f"文件页面：{document.url}",
        row=row.id,
        needs_review=True,
    )
