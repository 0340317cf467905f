"""How an entry stood when its row was handed out."""

import json
from dataclasses import astuple, dataclass
from datetime import datetime
from typing import Self

from reports.formats.parts.inert import inert
from reports.ledger.entry import Entry
from reports.view.report import EntryView

_FIELDS = 4


@dataclass(frozen=True, slots=True)
class Standing:
    """What people may change of an entry: its state, its unit, and two ISO dates; each "" where there is none."""

    state: str
    unit: str
    deadline: str
    until: str

    @classmethod
    def of(cls, thing: Entry | EntryView) -> Self:
        unit = " ".join(inert(thing.unit, 2_000).split())
        return cls(str(thing.state), unit, str(thing.deadline or ""), str(thing.until or ""))

    def written(self, at: datetime) -> str:
        """As it stands in the hidden column, with the moment of the export."""
        return json.dumps([*astuple(self), at.isoformat()], ensure_ascii=False)

    @classmethod
    def read(cls, text: str) -> tuple[Self, datetime]:
        """The reverse of `written`. Raises ValueError."""
        told = json.loads(text)
        if not isinstance(told, list) or len(told) != _FIELDS + 1 or not all(isinstance(part, str) for part in told):
            raise ValueError(text)
        at = datetime.fromisoformat(told[-1])
        if at.tzinfo is None:
            raise ValueError(text)
        return cls(*told[:-1]), at
