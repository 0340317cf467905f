"""What goes out to be filled in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from reports.ledger.transition import Transition
from reports.view.report import EntryView


@dataclass(frozen=True, slots=True)
class Handover:
    """name: of the website. owner: the unit that it goes to, "" for all. at: the moment of the export.

    entries: each with what became of it since it was booked, oldest first.
    """

    name: str
    owner: str
    at: datetime
    entries: Sequence[tuple[EntryView, Sequence[Transition]]]

    @property
    def title(self) -> str:
        return f"{self.name} 整改台账{f'（{self.owner}）' if self.owner else ''}"
