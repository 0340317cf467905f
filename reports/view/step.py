"""One run among the runs of its site."""

from dataclasses import dataclass
from datetime import datetime

from reports.run import RunStatus


@dataclass(frozen=True, slots=True)
class Step:
    """What the ledger held and what moved when the run was recorded; decisions that people took later are not in it.

    run: the run's id. started: aware. open: entries open afterwards; unverified: those of them it could not judge.
    """

    run: str
    started: datetime
    status: RunStatus
    open: int
    new: int
    relapsed: int
    closed: int
    unverified: int
