"""The runs of a site up to one of them, as steps."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from reports import models
from reports.run import RunStatus
from reports.store.summary import RecordSummary
from reports.view.step import Step

_AT_MOST = 30
_SHANGHAI = ZoneInfo("Asia/Shanghai")


def course(run: models.Run) -> tuple[Step, ...]:
    """At most 30 steps, the oldest first; the last is `run`."""
    told = run.site.runs.filter(pk__lte=run.pk).order_by("-pk").values("folder", "started", "status", "summary")
    return tuple(_step(**row) for row in reversed(told[:_AT_MOST]) if row["summary"])


def _step(folder: str, started: datetime, status: str, summary: list[Any]) -> Step:
    told = RecordSummary.from_json(summary)
    return Step(
        run=folder,
        started=started.astimezone(_SHANGHAI),
        status=RunStatus(status),
        open=told.open,
        new=told.new,
        relapsed=told.relapsed,
        closed=told.closed,
        unverified=told.unverified,
    )
