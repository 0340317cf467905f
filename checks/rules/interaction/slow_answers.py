"""Letters of the last year were answered later than fifteen working days. One finding for all of them, always doubtful:
a reply by telephone may have come before the one that is shown.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Place, Severity
from checks.interaction.postbox import Postbox
from checks.rule import Rule

_YEAR, _NAMED = 365, 50

RULE = Rule(
    judges=Postbox,
    severity=Severity.NOTICE,
    title="留言答复超过15个工作日",
    why="公众等得太久，办理答复的时限也是检查的内容。",
    fix="建立留言转办、催办制度，一般7个工作日内反馈，复杂的不超过15个工作日。",
    basis=("interaction.days",),
)


def check(postbox: Postbox, context: Context) -> Iterator[Finding]:
    row = context.rows.get(RULE.basis[0])
    if row is None or row.workdays is None:
        return
    recent = [
        (writing, context.calendar.count(writing.asked, writing.answered))
        for writing in postbox.writings
        if writing.asked and writing.answered and (context.today - writing.asked).days <= _YEAR
    ]
    slow = [(writing, taken) for writing, taken in recent if taken > row.workdays]
    if not slow:
        return
    longest = max(taken for _, taken in slow)
    doubt = context.calendar.doubt(*(day for writing, _ in slow for day in (writing.asked, writing.answered)))
    yield Finding(
        subject=postbox.subject,
        url=postbox.url,
        places=[Place(writing.url, writing.title) for writing, _ in slow[:_NAMED]],
        message=f"近1年公开的{len(recent)}条留言中，有{len(slow)}条答复超过{row.workdays}个工作日，"
        f"最长{longest}个工作日{doubt}。",
        suggestion=RULE.fix,
        row=row.id,
        needs_review=True,
    )
