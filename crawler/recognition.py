"""Is this still the site that was inspected before? A home page that somebody put in its place proves nothing."""

from dataclasses import replace
from datetime import datetime

from crawler.archive.runfile import RunFile, load_run
from crawler.coverage import Coverage
from crawler.job import Job
from reports.run import RunStatus

_KNOWN = 20
_LEFT = 0.1
"""A site of at least twenty pages that is down to a tenth, of its pages and of its links, is another one."""
_SEEN = (RunStatus.OK, RunStatus.PARTIAL)


def recognised(job: Job, covered: Coverage, found: int, cut_short: bool) -> Coverage:
    """The coverage as it is, or as invalid where hardly anything is left of what the last run saw.

    found: pages that something on the site leads to; others are only asked for because entries stand on them.
    cut_short: this run was stopped or limited, so that it may have seen little.
    """
    before = _last(job)
    if covered.status not in _SEEN or cut_short or before is None or not _collapsed(before, covered, found):
        return covered
    note = (
        f"只采集到{found}页，上一次检查（{before.run}）有{before.coverage['pages']}页："
        "首页可能被篡改、劫持或换成了公告。本次检查无效：没有新增问题，也没有销号。请先打开首页核对；"
        "网站确已改版的，在站点配置中写明改版日期（rebuilt）后重新检查。"
    )
    return replace(covered, status=RunStatus.INVALID, notes=(note, *covered.notes))


def _last(job: Job) -> RunFile | None:
    """The last run that saw the site, since it was rebuilt."""
    for name in job.workspace.runs(job.run.site):
        run = load_run(job.workspace.run_folder(job.run.site, name))
        if job.profile.rebuilt and datetime.fromisoformat(run.started).date() <= job.profile.rebuilt:
            return None
        if name != job.run.run and run.coverage and run.status in _SEEN:
            return run
    return None


def _collapsed(before: RunFile, now: Coverage, found: int) -> bool:
    pages, links = before.coverage["pages"], before.coverage["links"]
    return pages >= _KNOWN and found <= _LEFT * pages and now.coverage["links"] <= _LEFT * links
