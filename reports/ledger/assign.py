"""What a person says about an entry without moving it: who answers for it, and that it is an old one."""

from dataclasses import replace
from datetime import date, datetime

from reports.ledger.entry import Entry
from reports.ledger.transition import MACHINE, Transition


def assign(
    entry: Entry, unit: str, *, who: str, at: datetime, run: str, why: str = "", deadline: date | None = None
) -> tuple[Entry, Transition]:
    """Another unit answers for it, from now on whatever the profile says; with a deadline of its own if one is given.

    Raises ValueError, in Chinese, when nobody is named.
    """
    _named(who, unit=unit)
    after = replace(entry, unit=unit.strip(), assigned=True, deadline=deadline or entry.deadline)
    moved = f"责任单位：{entry.unit or '无'} → {after.unit}"
    limit = f"，整改期限：{deadline}" if deadline else ""
    return after, _remark(entry, who, at, run, f"{moved}{limit}{f'（{why}）' if why else ''}")


def inherit(entry: Entry, *, who: str, at: datetime, run: str, why: str) -> tuple[Entry, Transition]:
    """It was there before the ledger was taken over. Raises ValueError, in Chinese, without a name or a reason."""
    _named(who, 理由=why)
    return replace(entry, legacy=True), _remark(entry, who, at, run, f"标为存量问题（{why}）")


def _named(who: str, **more: str) -> None:
    if not who.strip() or who == MACHINE:
        raise ValueError("须写明由谁作出决定。")
    for name, value in more.items():
        if not value.strip():
            raise ValueError(f"须写明{'责任单位' if name == 'unit' else name}。")


def _remark(entry: Entry, who: str, at: datetime, run: str, why: str) -> Transition:
    return Transition(entry.fingerprint, at, who, run, entry.state, entry.state, why)
