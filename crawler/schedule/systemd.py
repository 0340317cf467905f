"""Units of systemd: a service and a timer for each task."""

from collections.abc import Iterable

from crawler.schedule.tasks import WEEKDAYS, Task

_SERVICE = """\
[Unit]
Description=zicha：{title}

[Service]
Type=oneshot
ExecStart={command}
# 1：有新问题；75：另一个检查正在进行。都不是服务出错。
SuccessExitStatus=1 75
TimeoutStartSec=infinity
Nice=10
UMask=0027
"""
_TIMER = """\
[Unit]
Description=zicha：{title}（定时）

[Timer]
OnCalendar={calendar}
Persistent={persistent}

[Install]
WantedBy=timers.target
"""


def units(tasks: Iterable[Task]) -> dict[str, str]:
    """Text of each unit by its file name."""
    made = {}
    for task in tasks:
        title = task.title.replace("%", "%%")
        made[f"{task.id}.service"] = _SERVICE.format(title=title, command=" ".join(map(_quoted, task.command)))
        # What was missed while the machine was off is made up for, but not visits: they belong to their hour.
        persistent = "false" if task.quiet else "true"
        made[f"{task.id}.timer"] = _TIMER.format(title=title, calendar=_calendar(task), persistent=persistent)
    return made


def _calendar(task: Task) -> str:
    days = "" if len(task.days) == 7 else ",".join(WEEKDAYS[day] for day in task.days) + " "
    hour = "*" if task.hour is None else f"{task.hour:02}"
    return f"{days}*-*-* {hour}:{','.join(f'{minute:02}' for minute in task.minutes)}:00"


def _quoted(argument: str) -> str:
    """systemd's quoting, with specifiers and variables taken literally."""
    for special, literal in (("\\", "\\\\"), ('"', '\\"'), ("%", "%%"), ("$", "$$")):
        argument = argument.replace(special, literal)
    return f'"{argument}"'
