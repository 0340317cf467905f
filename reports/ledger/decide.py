"""What a person decides about an entry."""

from dataclasses import replace
from datetime import date, datetime

from reports.ledger.entry import Entry
from reports.ledger.state import State
from reports.ledger.transition import MACHINE, Transition

DECISIONS = (State.PENDING, State.REPAIRING, State.REPAIRED, State.FALSE_ALARM, State.DEFERRED)
"""The states a person may choose. Closing is not among them: only a run's proof closes."""


def decide(
    entry: Entry, state: State, *, who: str, at: datetime, run: str, why: str, until: date | None = None
) -> tuple[Entry, Transition]:
    """The entry as decided, bound to the evidence last seen, and the line for its history.

    run: the site's latest run. until: the last day for which a repair is put off. Raises ValueError, in Chinese, for
    what no person may decide.
    """
    if state not in DECISIONS:
        choices = "、".join(DECISIONS)
        raise ValueError(f"不能人工改为“{state}”，只能改为：{choices}；销号以复查结果为准。")
    if not who.strip() or who == MACHINE:
        raise ValueError("须写明由谁作出决定。")
    if until is not None and (state is not State.DEFERRED or until < at.date()):
        raise ValueError("只有“暂不整改”可以写明到哪一天为止，并且不能早于今天。")
    if state.sticky and not why.strip():
        raise ValueError(f"改为“{state}”须写明理由。")
    # What was seen of the pages before it was closed is out of date.
    places = (
        tuple(replace(place, gone_since=None) for place in entry.places)
        if entry.state is State.CLOSED
        else entry.places
    )
    decided = replace(
        entry,
        state=state,
        places=places,
        suspected=0,
        decided_on=entry.evidence_digest,
        needs_review=False,
        reason="",
        note="",
        until=until,
    )
    told = f"{why}（至{until}）" if until else why
    return decided, Transition(entry.fingerprint, at, who, run, entry.state, state, told)
