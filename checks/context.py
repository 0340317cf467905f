"""What judging may know besides its subject: frozen, picklable, the same for every page of a run."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from checks.basis import Row
from checks.calendar import Calendar
from checks.words.exceptions import Exceptions


@dataclass(frozen=True, eq=False)
class Context:
    """Everything a rule or a gatherer may consult.

    today: the run's date in Asia/Shanghai, also when an old archive is judged again.
    start: the address the run began at. rows: rule-pack rows by id. lexicons: the word packs in force.
    exceptions: what the office does not want to be told of.
    vocabulary: config/columns.toml. outside: config/outside.toml. elements: config/elements/*.toml.
    topics: config/topics.toml. declared: the profile's own columns. tasks, catalogue: what the office's own tables
    demand, see `checks.tasks`.
    options: option values by rule id, from the profile; option: those of the rule that is running.
    language: the file of the language model; corrector: see `checks.words.corrector`; both only where a rule asks.
    families: those whose rules are in force; None for all. calendar: working days. office: "government" or
    "department", as the profile says whose site it is, or "".
    secret: the workspace's own key, with which private values are hashed; it decides no verdict.
    """

    today: date
    start: str
    rows: Mapping[str, Row] = field(default_factory=dict)
    lexicons: Any = None
    exceptions: Exceptions = field(default_factory=Exceptions)
    vocabulary: Any = None
    outside: Any = None
    elements: Any = None
    topics: Any = None
    declared: tuple[Any, ...] = ()
    tasks: tuple[Any, ...] = ()
    catalogue: tuple[Any, ...] = ()
    options: Mapping[str, Any] = field(default_factory=dict)
    option: Any = None
    language: bytes | None = field(default=None, repr=False)
    corrector: Any = None
    families: frozenset[str] | None = None
    calendar: Calendar = field(default_factory=Calendar)
    office: str = ""
    secret: bytes = field(default=b"", repr=False)
