"""The public was given less time for its opinion than the document asks for, and no reason is said.

Thirty days hold for what names itself a 重大行政决策 or a government's 规章; whether anything else is one, nobody can
read, so other drafts are only held to the seven working days of 规范性文件, and that doubtfully. Thirty days are days
of the calendar; working days are those of the office's own one.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.pairs.consultation import Consultation
from checks.rule import Rule

_RECENT = 730
"""Days after its end for which a consultation is still judged."""


def _settles(consultation: Consultation) -> bool:
    """What is too old to be judged is no repair."""
    period = consultation.announcement.period
    return period is not None and (consultation.today - period.last).days <= _RECENT


RULE = Rule(
    judges=Consultation,
    severity=Severity.MINOR,
    title="公开征求意见的期限不足",
    why="公众来不及提出意见，决策程序也因此有瑕疵。",
    fix="延长征求意见的期限并公告；确因情况紧急等需要缩短的，在公告中说明理由。",
    basis=("decision-713.15", "consultation.seven"),
    settles=_settles,
)


def check(consultation: Consultation, context: Context) -> Iterator[Finding]:
    said = consultation.announcement
    period = said.period
    if period is None or said.reason or (context.today - period.last).days > _RECENT:
        return
    row = context.rows.get(RULE.basis[0 if said.weighty else 1])
    if row is None or not row.in_force(context.today) or not (said.weighty or said.ruling):
        return
    workdays = period.workdays(context.calendar)
    doubt = "" if said.weighty else context.calendar.doubt(period.first, period.last)
    short = f"{period.days}日" if said.weighty else f"{workdays}个工作日{doubt}"
    if said.weighty and period.days < (row.days or 0):
        limit = f"{row.days}日"
    elif not said.weighty and workdays < (row.workdays or 0):
        limit = f"{row.workdays}个工作日，请人工核对是否为行政规范性文件"
    else:
        return
    yield Finding(
        subject=consultation.subject,
        url=consultation.url,
        places=consultation.places,
        message=f"“{said.title}”征求意见的时间为{period.first}至{period.last}，共{short}，"
        f"没有说明缩短的理由；一般不少于{limit}。",
        suggestion=RULE.fix,
        row=row.id,
        needs_review=not said.weighty,
    )
