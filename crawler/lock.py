"""One run at a time per workspace and site; whoever comes second is told who holds the lock and since when."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from filelock import FileLock, Timeout

from crawler.errors import CommandEnded, Exit
from crawler.logbook import keep_log, log
from crawler.workspace import Workspace, write_whole


@contextmanager
def site_lock(workspace: Workspace, site: str) -> Iterator[None]:
    """Holds the lock while the block runs, and tells the log. Raises CommandEnded(75) at once when another has it."""
    keep_log(workspace.logs)
    workspace.locks.mkdir(parents=True, exist_ok=True)
    lock = FileLock(workspace.locks / f"{site}.lock")
    holder = workspace.locks / f"{site}.json"
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise CommandEnded(Exit.BUSY, f"另一个检查正在进行：{_told(holder)}。请等它结束后再运行。") from error
    try:
        since = datetime.now().astimezone().strftime("%Y年%m月%d日 %H:%M:%S")
        write_whole(holder, json.dumps({"site": site, "pid": os.getpid(), "since": since}, ensure_ascii=False))
        log.info("开始：站点 %s", site)
        yield
    finally:
        holder.unlink(missing_ok=True)
        lock.release()


@contextmanager
def held(workspace: Workspace, name: str) -> Iterator[None]:
    """Waits for its turn to change a file of the office."""
    workspace.locks.mkdir(parents=True, exist_ok=True)
    with FileLock(workspace.locks / f"{name}.lock"):
        yield


def _told(holder) -> str:
    """A lock just taken may not have named its holder yet."""
    try:
        told = json.loads(holder.read_text("utf-8"))
        return f"站点 {told['site']}，进程号 {told['pid']}，{told['since']}开始"
    except (OSError, ValueError, KeyError):
        return "刚刚开始"
