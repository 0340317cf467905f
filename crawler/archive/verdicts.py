"""What judging a run gave, between `check` and `record`: findings, inspection, columns, failures."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from checks.findings import Finding, RuleFailure
from checks.inspection import Inspection
from crawler.archive.findings import packed, unpacked
from crawler.workspace import write_whole

_FINDINGS = "findings.jsonl"
_INSPECTION = "inspection.json"
_COLUMNS = "columns.json"
_ARTICLES = "articles.jsonl"
_FAILURES = "failures.json"
_STANDING = "standing.json"


@dataclass(frozen=True)
class Verdicts:
    """All that a run's judging said.

    columns: rows of `zicha columns --json`. articles: lines of articles.jsonl.
    doubts: Chinese sentences on what could not be judged. standing: see `checks.scoring.standing`.
    """

    findings: tuple[Finding, ...]
    inspection: Inspection
    columns: tuple[dict[str, Any], ...]
    failures: tuple[RuleFailure, ...]
    doubts: tuple[str, ...] = ()
    articles: tuple[dict[str, Any], ...] = ()
    standing: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


def save_verdicts(verdicts: Verdicts, folder: Path) -> None:
    """The inspection is written last: with it the verdicts are complete."""
    write_whole(folder / _FINDINGS, "".join(f"{_dumped(packed(one))}\n" for one in verdicts.findings))
    write_whole(folder / _COLUMNS, _dumped(verdicts.columns))
    write_whole(folder / _ARTICLES, "".join(f"{_dumped(one)}\n" for one in verdicts.articles))
    failures = [asdict(one) for one in verdicts.failures]
    write_whole(folder / _FAILURES, _dumped({"failures": failures, "doubts": verdicts.doubts}))
    write_whole(folder / _STANDING, _dumped(verdicts.standing))
    write_whole(folder / _INSPECTION, _dumped(_from_inspection(verdicts.inspection)))


def load_verdicts(folder: Path) -> Verdicts:
    """Raises FileNotFoundError for a run that was not judged to its end."""
    inspection = _inspection(json.loads((folder / _INSPECTION).read_text("utf-8")))
    untold = json.loads((folder / _FAILURES).read_text("utf-8"))
    lines = (folder / _FINDINGS).read_text("utf-8").split("\n")
    return Verdicts(
        tuple(unpacked(json.loads(line)) for line in lines if line),
        inspection,
        load_columns(folder),
        tuple(RuleFailure(**raw) for raw in untold["failures"]),
        tuple(untold["doubts"]),
        load_articles(folder),
        _standing(folder),
    )


def load_articles(folder: Path) -> tuple[dict[str, Any], ...]:
    """Raises FileNotFoundError for a run that was not judged to its end."""
    return tuple(json.loads(line) for line in (folder / _ARTICLES).read_text("utf-8").split("\n") if line)


def load_columns(folder: Path) -> tuple[dict[str, Any], ...]:
    """Raises FileNotFoundError for a run that was not judged to its end."""
    return tuple(json.loads((folder / _COLUMNS).read_text("utf-8")))


def _standing(folder: Path) -> dict[str, dict[str, int]]:
    """Of a run that was judged before this was kept, nothing is known."""
    path = folder / _STANDING
    return json.loads(path.read_text("utf-8")) if path.exists() else {}


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _from_inspection(inspection: Inspection) -> dict[str, Any]:
    return {
        "rules": dict(inspection.rules),
        "rows": dict(inspection.rows),
        "pages": sorted(inspection.pages),
        "gone": sorted(inspection.gone),
        "failed": sorted(inspection.failed),
        "left": sorted(inspection.left),
        "fine": _listed(inspection.fine.items()),
        "unresolved": _listed(inspection.unresolved.items()),
        "excused": _listed(inspection.excused.items()),
        "moved": dict(inspection.moved),
        "marks": {page: dict(marks) for page, marks in inspection.marks.items()},
    }


def _inspection(raw: dict[str, Any]) -> Inspection:
    return Inspection(
        rules=raw["rules"],
        rows=raw["rows"],
        pages=frozenset(raw["pages"]),
        gone=frozenset(raw["gone"]),
        failed=frozenset((rule, page) for rule, page in raw["failed"]),
        left=frozenset(raw["left"]),
        fine={name: frozenset(values) for name, values in raw["fine"].items()},
        unresolved={name: frozenset(values) for name, values in raw["unresolved"].items()},
        excused={name: frozenset(values) for name, values in raw["excused"].items()},
        moved=raw["moved"],
        marks=raw["marks"],
    )


def _listed(items: Iterable[tuple[str, Iterable[str]]]) -> dict[str, list[str]]:
    return {name: sorted(values) for name, values in items}
