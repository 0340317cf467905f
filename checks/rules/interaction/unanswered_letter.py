"""A letter of the public has had no answer for three months.

Certain only where the site itself says that it is unanswered. That somebody is at it, or that the place of the answer
is empty, a person must look at.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.interaction.writing import Writing
from checks.rule import Rule

_YEAR = 365
_SAID = {"waiting": "网站标明尚未答复", "working": "网站标明仍在办理", "blank": "答复时间为空"}

RULE = Rule(
    judges=Writing,
    severity=Severity.VETO,
    title="网民留言超过3个月没有答复",
    why="1年内有一条有效留言超过3个月未回应，整个网站即判定为不合格。",
    fix="立即答复，并公开答复单位、时间和内容；不属于有效留言的，从公开的列表中移出。",
    basis=("interaction.unanswered",),
)


def check(writing: Writing, context: Context) -> Iterator[Finding]:
    row = context.rows.get(RULE.basis[0])
    if row is None or row.days is None or writing.apart or writing.asked is None or writing.state not in _SAID:
        return
    waited = (context.today - writing.asked).days
    if not row.days < waited <= _YEAR:
        return
    yield Finding(
        subject=writing.subject,
        url=writing.url,
        places=writing.places,
        message=f"留言“{writing.title}”{writing.asked}收到，至检查之日已{waited}天，{_SAID[writing.state]}。",
        suggestion=RULE.fix,
        evidence=f"所在页面：{writing.asked_for}" + (f"；办理单位：{writing.office}" if writing.office else ""),
        row=row.id,
        needs_review=writing.state != "waiting",
    )
