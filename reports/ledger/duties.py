"""Who answers for what, and how long they have."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from checks.calendar import Calendar
from checks.findings import Finding
from checks.reading.urls import key


@dataclass(frozen=True, slots=True)
class Duty:
    """What one unit answers for: addresses that begin with one of `paths`, or faults found by one of `rules`.

    paths: full addresses in canonical form.
    """

    unit: str
    paths: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Duties:
    """The duties of one site, the working days that a unit has for a repair, and when a dead link counts.

    confirm_runs: on how many days a run must have seen a link dead.
    """

    duties: Sequence[Duty] = ()
    workdays: int = 10
    calendar: Calendar = field(default_factory=Calendar)
    confirm_runs: int = 1

    def unit(self, found: Finding) -> str:
        """The unit that answers for a finding, or "": the one it names, else the longest address, then the rule.

        A fault is mended where it stands: the first of its pages decides, not what it points to.
        """
        if found.unit:
            return found.unit
        page = key(found.places[0].page if found.places else found.url)
        fitting = [(len(path), duty.unit) for duty in self.duties for path in duty.paths if page.startswith(path)]
        if fitting:
            return max(fitting, key=lambda fit: fit[0])[1]
        return next((duty.unit for duty in self.duties if found.rule in duty.rules), "")

    def deadline(self, day: date) -> date:
        """The last day for the repair of what was found on `day`."""
        return self.calendar.after(day, self.workdays)
