"""The score sheet (评分表) of one run."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from checks.basis import Row
from checks.scoring.checklist import Check, checklist
from checks.scoring.deduction import deduction_line
from checks.scoring.fault import Fault
from checks.scoring.indicator import Indicator
from checks.scoring.line import Line
from checks.scoring.standing import Standing
from checks.scoring.total import Total, total
from checks.scoring.veto import veto_line

_FULL = "score.total"


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """vetoes: 单项否决, deductions: 扣分, checks: 人工核查清单, each in the order of config/scoring.toml."""

    total: Total
    vetoes: tuple[Line, ...]
    deductions: tuple[Line, ...]
    checks: tuple[Check, ...]

    def as_json(self) -> dict[str, Any]:
        vetoes, deductions = ([_line(line) for line in lines] for lines in (self.vetoes, self.deductions))
        checks = [asdict(check) for check in self.checks]
        return {"total": asdict(self.total), "vetoes": vetoes, "deductions": deductions, "checks": checks}


def score_sheet(
    indicators: Sequence[Indicator],
    faults: Sequence[Fault],
    standing: Standing,
    rows: Mapping[str, Row],
    columns: Sequence[Mapping[str, Any]],
    start: str,
    today: date,
) -> ScoreSheet:
    """faults: what is open after the run. rows: of the rule packs; an indicator whose row is not in force is left out.

    columns: rows of columns.json. start: the start address. today: the run's day.
    """
    known = [one for one in indicators if one.row in rows and rows[one.row].in_force(today)]
    vetoes = {one: veto_line(one, faults, standing, rows) for one in known if one.part == "veto"}
    priced = {one: deduction_line(one, faults, standing, rows, start) for one in known if one.part == "points"}
    lines = vetoes | priced
    full = rows[_FULL].cap if _FULL in rows else None
    return ScoreSheet(
        total(tuple(vetoes.values()), tuple(priced.values()), full),
        tuple(vetoes.values()),
        tuple(priced.values()),
        tuple(checklist([(one, lines.get(one)) for one in known], rows, columns, start)),
    )


def _line(line: Line) -> dict[str, Any]:
    told = asdict(line)
    numbers = {name: [fault.number for fault in getattr(line, name)] for name in ("faults", "doubts")}
    return told | numbers | {"label": line.label}
