"""A person sets another deadline; the unit that answers for the entry stays as it is."""

from dataclasses import replace
from datetime import date, datetime

from reports.ledger.entry import Entry
from reports.ledger.remark import remark
from reports.ledger.transition import Transition


def reschedule(
    entry: Entry, deadline: date, *, who: str, at: datetime, run: str, why: str = ""
) -> tuple[Entry, Transition]:
    """Raises ValueError, in Chinese, without a name."""
    told = f"整改期限：{entry.deadline or '无'} → {deadline}{f'（{why}）' if why else ''}"
    after, transition = remark(entry, who=who, at=at, run=run, why=told)
    return replace(after, deadline=deadline), transition
