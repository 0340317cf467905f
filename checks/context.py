"""What judging may know besides its subject: frozen, picklable, the same for every page of a run."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from checks.basis import Row


@dataclass(frozen=True, eq=False)
class Context:
    """Everything a rule or a gatherer may consult.

    today: the run's date in Asia/Shanghai, also when an old archive is judged again.
    start: the address the run began at. rows: rule-pack rows by id. lexicons: the word packs in force.
    vocabulary: config/columns.toml. elements: config/elements/*.toml. declared: the profile's own columns.
    options: option values by rule id, from the profile; option: those of the rule that is running.
    language: the file of the language model; corrector: see `checks.words.corrector`; both only where a rule asks.
    families: those whose rules are in force; None for all.
    """

    today: date
    start: str
    rows: Mapping[str, Row] = field(default_factory=dict)
    lexicons: Any = None
    vocabulary: Any = None
    elements: Any = None
    declared: tuple[Any, ...] = ()
    options: Mapping[str, Any] = field(default_factory=dict)
    option: Any = None
    language: bytes | None = field(default=None, repr=False)
    corrector: Any = None
    families: frozenset[str] | None = None
