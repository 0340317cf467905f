"""What goes out to be filled in: which entries, to whom, under which name."""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from reports.ledger.state import State
from reports.store.store import Store
from reports.view.handover import Handover
from reports.view.report import EntryView

_RESTING = (State.CLOSED, State.FALSE_ALARM, State.SUSPECTED)
"""States in which nobody has to do anything, unless what a person decided on has changed."""
_NOBODY = "未定单位"


@dataclass(frozen=True, slots=True)
class Share:
    """One workbook that goes out. name: of its file."""

    name: str
    handover: Handover


def shares(
    store: Store, site: str, at: datetime, *, unit: str | None = None, state: str | None = None, per_unit: bool = False
) -> list[Share]:
    """The workbooks of a site as its ledger stands, none where nothing is to be filled in. Raises StoreError.

    at: the moment, aware. unit: only its entries. state: only those, instead of all that somebody has to act on.
    per_unit: a workbook for each unit instead of one.
    """
    entries = [entry for entry in store.entries(site, unit=unit, state=state) if state or _waiting(entry)]
    told, title = store.told(site), store.runs(site)[0].name
    found = []
    for owner, own in _shared(entries, per_unit, unit or "").items():
        name = f"整改台账_{plain_part(site)}_{plain_part(owner or '全部')}_{at:%Y%m%d}.xlsx"
        found.append(Share(name, Handover(title, owner, at, [(entry, told.get(entry.number, ())) for entry in own])))
    return found


def _waiting(entry: EntryView) -> bool:
    return entry.state not in _RESTING or (entry.state == State.FALSE_ALARM and entry.needs_review)


def _shared(entries: Sequence[EntryView], per_unit: bool, owner: str) -> dict[str, list[EntryView]]:
    """By the name of the file's unit; all in one where they are not shared out."""
    files: dict[str, list[EntryView]] = defaultdict(list)
    for entry in entries:
        files[(entry.unit or _NOBODY) if per_unit else owner].append(entry)
    return dict(sorted(files.items()))


def plain_part(name: str) -> str:
    """A part of a file's name that every system takes."""
    return re.sub(r"[^\w.\-]+", "-", name)[:40].strip("-.") or "单位"
