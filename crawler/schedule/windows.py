"""Commands for the Windows task scheduler, to be pasted into a command prompt."""

import subprocess
from collections.abc import Iterable, Iterator

from crawler.schedule.tasks import WEEKDAYS, Task


def commands(tasks: Iterable[Task]) -> Iterator[str]:
    """Commands that create the tasks, or replace them."""
    for task in tasks:
        name = ("schtasks", "/Create", "/F", "/TN", task.id)
        run = ("/TR", subprocess.list2cmdline(task.command))
        yield subprocess.list2cmdline((*name, *run, *_when(task)))


def removals(tasks: Iterable[Task]) -> Iterator[str]:
    for task in tasks:
        yield subprocess.list2cmdline(("schtasks", "/Delete", "/F", "/TN", task.id))


def _when(task: Task) -> tuple[str, ...]:
    begin = f"{task.hour or 0:02}:{task.minutes[0]:02}"
    if task.hour is None:
        return ("/SC", "MINUTE", "/MO", str(60 // len(task.minutes)), "/ST", begin)
    return ("/SC", "WEEKLY", "/D", ",".join(WEEKDAYS[day].upper() for day in task.days), "/ST", begin)
