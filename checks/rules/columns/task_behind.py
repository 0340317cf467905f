"""A unit published less in a column than the office's own task table demands.

Only a period that is over counts, and only where the list was read back to its beginning; what nobody can date or
attribute to a unit makes it doubtful when it might make up for the rest.
"""

from collections.abc import Iterator

from checks.context import Context
from checks.findings import Finding, Severity
from checks.gathering.tasks import TaskProgress
from checks.rule import Rule

RULE = Rule(
    judges=TaskProgress,
    severity=Severity.MINOR,
    title="没有完成任务分解表规定的发布数量",
    why="任务没有完成的单位，在单位内部的考核中扣分；公众看到的信息也少了。",
    fix="请责任单位按任务分解表及时发布信息，不得以修改日期的办法补数。",
    basis=("office.tasks",),
)


def check(told: TaskProgress, context: Context) -> Iterator[Finding]:
    task, last = told.task, told.last
    if last is None or not told.behind:
        return
    what = f"（{task.what}）" if task.what else ""
    spare = f"，另有{last.spare}篇看不出日期或者来源，请人工核对" if last.spare else ""
    yield Finding(
        subject=told.subject,
        url=told.url,
        places=told.places,
        message=f"栏目“{task.name}”{what}{last.span.name}应发布{task.quantity}篇，见到{last.count}篇{spare}。",
        suggestion=RULE.fix,
        evidence=f"任务分解表第{task.row}行；{last.span.first.isoformat()}至{last.span.last.isoformat()}",
        row="office.tasks",
        needs_review=told.doubtful,
        unit=task.unit,
    )
