"""What a run may know of visits: the log as it stands when the run begins, copied so that it can be judged again."""

from datetime import datetime, timedelta

from crawler.job import Job
from crawler.probing.log import KEPT, VisitLog

_ENOUGH = timedelta(days=15)
"""A week of whole days, and twice that for an office that wants a longer one."""


def keep_visits(job: Job) -> None:
    began = datetime.fromisoformat(job.run.started)
    log = VisitLog(job.workspace.probes(job.run.site))
    recent = [visit for visit in log.visits() if began - _ENOUGH <= visit.at <= began]
    copy = job.folder / KEPT
    copy.unlink(missing_ok=True)  # left half done by a kill
    if recent:
        VisitLog(copy).append(recent)
