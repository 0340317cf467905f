"""What judging may know besides its subject: frozen, picklable, the same for every page of a run."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from checks.basis import Row
from checks.calendar import Calendar


@dataclass(frozen=True, eq=False)
class Context:
    """Everything a rule or a gatherer may consult.

    today: the run's date in Asia/Shanghai, also when an old archive is judged again.
    start: the address the run began at. rows: rule-pack rows by id. lexicons: the word packs in force.
    vocabulary: config/columns.toml. declared: the profile's own columns.
    options: option values by rule id, from the profile; option: those of the rule that is running.
    families: those whose rules are in force; None for all. calendar: working days. office: "government" or
    "department", as the profile says whose site it is, or "".
    """

    today: date
    start: str
    rows: Mapping[str, Row] = field(default_factory=dict)
    lexicons: Any = None
    vocabulary: Any = None
    declared: tuple[Any, ...] = ()
    options: Mapping[str, Any] = field(default_factory=dict)
    option: Any = None
    families: frozenset[str] | None = None
    calendar: Calendar = field(default_factory=Calendar)
    office: str = ""
