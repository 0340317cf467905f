"""Which earlier run another may begin with."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from crawler.archive.archive import INDEX
from crawler.archive.runfile import RunFile, load_run
from crawler.renewal.scope import Extent, Scope
from crawler.workspace import Workspace


def predecessor_of(workspace: Workspace, like: RunFile, scope: Scope, within: timedelta) -> RunFile | None:
    """The run that `like`, a new one of the same site, begins with; None when it begins with nothing.

    A run that was paused at its hour is gone on with, if no longer ago than `within`. Otherwise a whole run begins
    with nothing, one since the last with a complete one under the same profile, one of a part with any whole one.
    """
    for earlier in _earlier(workspace, like):
        known = Scope.from_json(earlier.scope)
        if not known.extent.whole or not (workspace.run_folder(like.site, earlier.run) / INDEX).exists():
            continue
        alike = (earlier.tool, dict(earlier.profile)) == (like.tool, dict(like.profile))
        if scope.extent.whole and earlier.paused:
            return earlier if alike and known == scope and _age(earlier, like) <= within else None
        if scope.extent is Extent.SINCE_LAST:
            if earlier.status == "ok":
                return earlier if alike else None
        elif scope.extent is not Extent.ALL and earlier.status in ("ok", "partial"):
            return earlier
    return None


def goes_on(base: RunFile, scope: Scope) -> bool:
    """Whether a run with this base is the second part of the same work."""
    return base.paused and scope.extent.whole


def _earlier(workspace: Workspace, like: RunFile) -> Iterator[RunFile]:
    for name in workspace.runs(like.site):
        if name != like.run:
            yield load_run(workspace.run_folder(like.site, name))


def _age(earlier: RunFile, like: RunFile) -> timedelta:
    return datetime.fromisoformat(like.started) - datetime.fromisoformat(earlier.finished or earlier.started)
