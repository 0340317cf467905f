"""`probe`: one round of visits, written into the log of each site."""

from collections.abc import Iterable

from filelock import FileLock, Timeout

from checks.visit import Visit
from crawler.errors import CommandEnded, Exit
from crawler.logbook import keep_log, log
from crawler.probing.log import VisitLog
from crawler.probing.round import visit_all
from crawler.profile.source import Target
from crawler.workspace import Workspace

_PATIENCE = 10.0
"""Seconds for another round to write its lines. Visits themselves need not wait for each other, nor for a run."""


def probe(workspace: Workspace, targets: Iterable[Target]) -> dict[str, tuple[Visit, ...]]:
    """Raises CommandEnded(4) when a log cannot be written, after all the others were."""
    keep_log(workspace.logs)
    made = visit_all({target.site: target.profile for target in targets})
    workspace.locks.mkdir(parents=True, exist_ok=True)
    unwritten = [name for name, visits in made.items() if not _written(workspace, name, visits)]
    if unwritten:
        listed = "、".join(str(workspace.probes(name)) for name in unwritten)
        raise CommandEnded(Exit.INTERNAL, f"访问记录写不进去：{listed}。请关闭正打开这个文件的程序，检查文件夹权限。")
    return made


def _written(workspace: Workspace, name: str, visits: tuple[Visit, ...]) -> bool:
    try:
        with FileLock(workspace.locks / f"{name}.probe.lock", timeout=_PATIENCE):
            VisitLog(workspace.probes(name)).append(visits)
    except (OSError, Timeout):
        log.exception("访问记录写不进去：%s", name)
        return False
    return True
