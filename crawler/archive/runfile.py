"""run.json: what a run folder says of itself, whole or not at all."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from crawler.workspace import write_whole

NAME = "run.json"


@dataclass(frozen=True)
class RunFile:
    """One run as it goes on: crawled, then judged.

    started, finished: ISO 8601 with offset; finished is "" until the crawl ended. profile: the profile it ran with,
    so that it can be judged again. status, coverage, notes, ruleset, figures are known once it was judged.
    clock_behind: the run that was there already although it lies later, "" when the clock was not set back.
    purpose: the command that began it, run or crawl. scope: what it looks at, see `crawler.renewal.scope`.
    base: the run whose archive it began with, "" for none. closed: that command has done all it meant to do.
    paused: its hour came before it had seen everything.
    """

    run: str
    site: str
    start: str
    tool: str
    started: str
    profile: Mapping[str, Any]
    finished: str = ""
    status: str = ""
    title: str = ""
    ruleset: str = ""
    coverage: Mapping[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    figures: Mapping[str, int] = field(default_factory=dict)
    purpose: str = "run"
    scope: Mapping[str, Any] = field(default_factory=dict)
    base: str = ""
    paused: bool = False
    closed: bool = False
    clock_behind: str = ""

    def save(self, folder: Path) -> None:
        write_whole(folder / NAME, json.dumps(asdict(self), ensure_ascii=False, indent=1))

    def with_(self, **changes: Any) -> "RunFile":
        return replace(self, **changes)


def load_run(folder: Path) -> RunFile:
    """Raises FileNotFoundError where no run was begun."""
    raw = json.loads((folder / NAME).read_text("utf-8"))
    return RunFile(**raw | {"notes": tuple(raw["notes"])})
