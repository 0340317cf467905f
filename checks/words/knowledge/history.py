"""The table of meetings, asked: when was it, can there have been another session, which plan is of these years."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from checks.words.knowledge.meeting import Meeting, Series

_TO_THE_NEXT = {Series.PLENUM: 60, Series.PEOPLE: 370, Series.CONSULTATIVE: 370}
"""Days from the last session of a 届 to the first of the next: more, and the table may lack a session."""


@dataclass(frozen=True)
class History:
    """meetings: by id, from the packs in force."""

    meetings: Mapping[str, Meeting]

    def find(self, series: Series, ordinal: int, session: int = 0) -> Meeting | None:
        """None for what the table does not know, above all for what lies ahead."""
        return self.meetings.get(f"{series}-{ordinal}-{session}")

    def last(self, series: Series, ordinal: int) -> Meeting | None:
        """The last session of a 届 that is over, because the next has met; None while it may meet again."""
        sessions, following = self._sessions.get((series, ordinal), ()), self.find(series, ordinal + 1, 1)
        if not sessions or following is None or sessions[-1].session != len(sessions):
            return None
        gap = (following.begin - sessions[-1].begin).days
        return sessions[-1] if 0 <= gap <= _TO_THE_NEXT[series] else None

    def plan(self, first: int, last: int) -> Meeting | None:
        """The five-year plan of exactly these years."""
        plans = (row for row in self.meetings.values() if row.series is Series.PLAN and row.end)
        return next((row for row in plans if (row.begin.year, row.end.year) == (first, last)), None)

    @cached_property
    def _sessions(self) -> Mapping[tuple[Series, int], list[Meeting]]:
        found: dict[tuple[Series, int], list[Meeting]] = {}
        for row in sorted(self.meetings.values(), key=lambda row: row.session):
            if row.session:
                found.setdefault((row.series, row.ordinal), []).append(row)
        return found
