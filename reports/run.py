"""One execution on one site, as the ledger keeps it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any


class RunStatus(StrEnum):
    """How a run ended; decided by us from its coverage, never from the crawler's own finish reason."""

    OK = "ok"
    PARTIAL = "partial"
    BLOCKED = "blocked"
    INVALID = "invalid"

    @property
    def label(self) -> str:
        return {"ok": "完整", "partial": "不完整", "blocked": "被拦截", "invalid": "无效"}[self.value]


@dataclass(frozen=True)
class Run:
    """What is known of a run when it is recorded.

    id: the run folder's name, sortable by time. site: the site's name, valid as a file name on Windows.
    name: the site's title as a reader knows it. started, finished: aware datetimes.
    coverage: {"pages": n, "links": n, "columns": n, "hosts": {"expected": n, "reached": n}}.
    notes: Chinese sentences that must head every document (why incomplete, external links unverified …).
    failures: Chinese sentences, one a rule that crashed. columns: rows of `zicha columns --json`.
    tool: version of zicha. ruleset: digest of rules, options, word packs and rule packs.
    """

    id: str
    site: str
    start: str
    name: str
    started: datetime
    finished: datetime
    status: RunStatus
    coverage: Mapping[str, Any]
    tool: str
    ruleset: str
    notes: tuple[str, ...] = ()
    failures: tuple[str, ...] = ()
    columns: tuple[Mapping[str, Any], ...] = ()
    figures: Mapping[str, int] = field(default_factory=dict)
    """Counts of link targets by class: alive, dead, warn, unverified, not_checked."""
    clock_behind: str = ""
    """The run that was there before this one although it lies later; "" unless the clock was set back."""
    listed: date | None = None
    """The day as of which it had read every list of the site; None when it had not. With it comes `reach`: by the
    stem of a column, how far back its list was read."""
    reach: Mapping[str, date] = field(default_factory=dict)
    publication: Mapping[str, Any] = field(default_factory=dict)
    """What the site had published by then, see `reports.view.publication`; {} when nobody counted."""
    standing: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """What it judged rule by rule, see `checks.scoring.standing`; {} when nobody counted."""
