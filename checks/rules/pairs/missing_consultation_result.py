"""A consultation ended some time ago, and the site does not tell what became of the opinions.

Always doubtful: no document says how many days, and the result may be told under another name or on another site. Only
a draft whose name is known can be looked for.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from checks.context import Context
from checks.findings import Finding, Severity
from checks.pairs.consultation import Consultation
from checks.rule import Rule


@dataclass(frozen=True, slots=True)
class Options:
    """recent: how many days after its end a consultation is still judged."""

    recent: int = 730


RULE = Rule(
    judges=Consultation,
    severity=Severity.NOTICE,
    title="征求意见后没有公布结果",
    why="公众不知道提出的意见有没有被采纳，今后不愿再提。",
    fix="公布收到的意见、采纳情况和未采纳的理由，并与征求意见的公告相互链接。",
    basis=("consultation.result",),
    options=Options,
    settles=lambda consultation: bool(consultation.result),
)


def check(consultation: Consultation, context: Context) -> Iterator[Finding]:
    row, said = context.rows.get(RULE.basis[0]), consultation.announcement
    if row is None or row.days is None or consultation.result or said.period is None or not said.name:
        return
    passed = (context.today - said.period.last).days
    if not row.days < passed <= context.option.recent:
        return
    yield Finding(
        subject=consultation.subject,
        url=consultation.url,
        places=consultation.places,
        message=f"“{said.title}”{said.period.last}截止，至检查之日已{passed}天，本网站未见意见采纳情况或结果，请人工核对。",
        suggestion=RULE.fix,
        row=row.id,
        needs_review=True,
    )
