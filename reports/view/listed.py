"""One entry as a listing shows it on one line."""

from typing import NamedTuple

from checks.findings import Severity
from reports.view.report import EntryView


class Listed(NamedTuple):
    """The fields are those of `EntryView`; all but occurrences are text, severity and deadline as people read them."""

    number: str
    severity: str
    state: str
    title: str
    message: str
    url: str
    page: str
    occurrences: int
    unit: str
    deadline: str
    first_seen: str
    last_seen: str

    @classmethod
    def of(cls, view: EntryView) -> "Listed":
        shown = {name: getattr(view, name) for name in cls._fields}
        return cls(**shown | {"severity": Severity(view.severity).label, "deadline": view.limit})
