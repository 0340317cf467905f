"""What depends on the time of day is as true as the clock: signs that this machine's is wrong."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from itertools import islice

from crawler.archive.archive import Archive
from crawler.job import Job

_APART = timedelta(days=1)
"""Less is a wrong time zone at worst, and no limit is shorter than days."""
_ASKED = 20
_BEWARE = "时间不准，栏目是否逾期的结论也不准。"


def doubts(job: Job) -> Iterator[str]:
    """A sentence for each sign: an earlier run that lies later, servers that say another day."""
    if job.run.clock_behind:
        earlier = f"早于以前的检查 {job.run.clock_behind}"
        yield f"本次检查开始时，本机时间（{job.run.started}）{earlier}，请核对本机时间；{_BEWARE}"
    apart = _apart(job)
    if apart is not None and abs(apart) > _APART:
        ahead = "快" if apart > timedelta() else "慢"
        yield f"本机时间比网站服务器{ahead}{abs(apart).days}天，请核对本机时间；{_BEWARE}"


def _apart(job: Job) -> timedelta | None:
    """By how much this machine is ahead of the servers: the least of some answers, for caches answer with old dates."""
    archive = Archive(job.folder)
    try:
        some = [
            (archive.index.fetch(stored.url), archive.read(stored)) for stored in islice(archive.index.fresh(), _ASKED)
        ]
    finally:
        archive.close()
    gaps = [
        gap for fetch, answer in some if fetch and (gap := _gap(fetch.at, answer.headers.get("date", ""))) is not None
    ]
    return min(gaps, key=abs, default=None)


def _gap(ours: str, theirs: str) -> timedelta | None:
    try:
        said = parsedate_to_datetime(theirs)
    except ValueError:
        return None
    return datetime.fromisoformat(ours) - (said if said.tzinfo else said.replace(tzinfo=UTC))
