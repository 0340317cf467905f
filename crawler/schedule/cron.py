"""Cron's table: our lines in a marked block, everything else as it was."""

import re
import shlex
from collections.abc import Iterable
from pathlib import Path

from crawler.schedule.tasks import Task


def block(tasks: Iterable[Task], root: Path) -> str:
    """The lines of one workspace between two marks. root: the workspace's absolute folder."""
    begin, end = _marks(root)
    return "\n".join((begin, *(_line(task, root) for task in tasks), end)) + "\n"


def without_block(table: str, root: Path) -> str:
    """The table without the lines of a workspace."""
    begin, end = map(re.escape, _marks(root))
    return re.sub(rf"^{begin}\n.*?^{end}\n?", "", table, flags=re.MULTILINE | re.DOTALL)


def with_block(table: str, tasks: Iterable[Task], root: Path) -> str:
    """The table with the lines of a workspace, once."""
    rest = without_block(table, root)
    return f"{rest}{'' if not rest or rest.endswith(chr(10)) else chr(10)}{block(tasks, root)}"


def _marks(root: Path) -> tuple[str, str]:
    return f"# zicha 定时任务 开始 {root}", f"# zicha 定时任务 结束 {root}"


def _line(task: Task, root: Path) -> str:
    """What goes to the output is mailed by cron: only an exit code that somebody must know of. 75: one is running."""
    minutes = ",".join(map(str, task.minutes))
    hour = "*" if task.hour is None else task.hour
    days = "*" if len(task.days) == 7 else ",".join(str((day + 1) % 7) for day in task.days)
    log = shlex.quote(str(root / "schedule.log"))
    kept = f">/dev/null 2>>{log}" if task.quiet else f">>{log} 2>&1"
    told = f'{{ code=$?; [ $code -eq 75 ] || echo "{task.id}：退出代码 $code，请查看台账和运行日志"; }}'
    return f"{minutes} {hour} * * {days} " + f"{shlex.join(task.command)} {kept} || {told}".replace("%", r"\%")
