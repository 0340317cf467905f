"""What of the task table is still running out, and what could not be told, said aloud."""

from collections.abc import Iterable, Iterator

from checks.context import Context
from checks.gathering.tasks import TaskProgress
from checks.tasks.progress import Progress
from checks.tasks.task import Task

_NAMED = 10


def task_outlook(tasks: Iterable[TaskProgress], context: Context) -> Iterator[str]:
    """Sentences for the head of every document."""
    told = tuple(tasks)
    row = context.rows.get("office.tasks")
    warn = (row.warn or 0) if row else 0
    due = [_short(one.task, one.running) for one in told if one.running and _due(one, one.running, warn)]
    yield from _said("任务分解表中，即将到期而数量还不够的有{}项：{}。", due)
    untold = [f"第{one.task.row}行“{one.task.name}”（{one.reason}）" for one in told if one.reason]
    yield from _said("任务分解表中，没有核对的有{}项：{}。", untold)


def _due(one: TaskProgress, running: Progress, warn: int) -> bool:
    return running.count + running.spare < one.task.quantity and (running.span.last - one.today).days < warn


def _short(task: Task, running: Progress) -> str:
    unit, last = f"，{task.unit}" if task.unit else "", running.span.last.isoformat()
    return f"“{task.name}”{running.span.name}还差{task.quantity - running.count}篇（{last}截止{unit}）"


def _said(sentence: str, named: list[str]) -> Iterator[str]:
    if named:
        yield sentence.format(len(named), "、".join(named[:_NAMED]) + ("等" if len(named) > _NAMED else ""))
