"""What a report must say of a run that did not look at everything."""

from collections.abc import Iterator

from crawler.archive.archive import Archive
from crawler.job import Job
from crawler.renewal.scope import Extent, Scope
from reports.view.report import FAMILIES

_MOST_NAMED = 10


def notes(job: Job) -> Iterator[str]:
    """Chinese sentences, none for a run of everything."""
    scope = Scope.from_json(job.run.scope)
    if scope.extent is Extent.ENTRIES:
        yield f"本次只复查台账{_named(scope.names)}，其余保持原状。"
    if scope.extent is Extent.COLUMNS:
        yield f"本次只检查栏目{_named(scope.names)}，其余保持原状。"
    if scope.extent is Extent.SINCE_LAST:
        yield _since(job)
    if scope.families:
        yield f"本次只检查{_named([FAMILIES[name] for name in scope.families])}类问题，其余类别的台账没有复核。"


def _since(job: Job) -> str:
    if not job.run.base:
        return "没有可以沿用的检查（没有完整检查过，或者配置、程序版本有变化），本次为全面检查。"
    archive = Archive(job.folder)
    try:
        asked, carried = (sum(1 for _ in found) for found in (archive.index.asked(), archive.index.carried()))
    finally:
        archive.close()
    return f"本次为增量检查：重新访问{asked}个地址，其余{carried}个沿用七天以内的结果。"


def _named(names: tuple[str, ...] | list[str]) -> str:
    more = f"等{len(names)}条" if len(names) > _MOST_NAMED else ""
    return "、".join(names[:_MOST_NAMED]) + more
