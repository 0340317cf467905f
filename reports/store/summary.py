"""What recording a run did to the ledger."""

from dataclasses import astuple, dataclass
from typing import Any

from checks.findings import Severity
from reports.ledger.merge import Merged
from reports.ledger.state import State


@dataclass(frozen=True, slots=True)
class RecordSummary:
    """new, closed, relapsed: entries this run booked, closed and found again after closing.

    open: open entries of the site afterwards; unverified: those of them that this run could not judge.
    alerts: (severity, needs_review) of every new or relapsed entry, for the exit code.
    suspected: entries that do not count yet, which are in no other number.
    """

    new: int
    closed: int
    relapsed: int
    open: int
    unverified: int
    alerts: tuple[tuple[Severity, bool], ...]
    suspected: int = 0

    @classmethod
    def of(cls, merged: Merged) -> "RecordSummary":
        moved = [move for move in merged.transitions if move.before is not move.after]
        relapsed = {move.fingerprint for move in moved if move.after is State.RELAPSED}
        booked = {move.fingerprint for move in moved if move.after is State.NEW}
        alarming = booked | relapsed
        news = [entry for entry in (*merged.added, *merged.changed) if entry.fingerprint in alarming]
        return cls(
            new=len(booked),
            closed=sum(move.after is State.CLOSED and move.before is not State.SUSPECTED for move in moved),
            relapsed=len(relapsed),
            open=len(merged.open),
            unverified=len(merged.unverified),
            alerts=tuple((entry.severity, entry.needs_review) for entry in news),
            suspected=len(merged.suspected),
        )

    def to_json(self) -> list[Any]:
        return list(astuple(self))

    @classmethod
    def from_json(cls, kept: list[Any]) -> "RecordSummary":
        *counts, alerts, suspected = kept
        return cls(*counts, tuple((Severity(severity), doubt) for severity, doubt in alerts), suspected)
