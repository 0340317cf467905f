"""The numbers a reader wants before any list."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from checks.artifacts import OutcomeClass
from checks.findings import Severity
from reports.view.report import FAMILIES, ReportView

LINKS = {
    OutcomeClass.ALIVE: "正常",
    OutcomeClass.DEAD: "失效",
    OutcomeClass.WARN: "需关注",
    OutcomeClass.UNVERIFIED: "未能核实",
    OutcomeClass.NOT_CHECKED: "未检查",
}
"""The classes of link targets as readers know them."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Figures:
    """Three blocks of eight (label, number) pairs, what stays open in words, and severities (columns) by family (rows).

    A number the run does not know is "—", never 0.
    """

    scope: tuple[Pair, ...]
    open: tuple[Pair, ...]
    families: tuple[Pair, ...]
    pending: str
    table: tuple[tuple[str, tuple[int, ...]], ...]


def figures(view: ReportView) -> Figures:
    """Count once, show in every format."""
    entries = view.entries
    cells = Counter((entry.family, entry.severity) for entry in entries)
    table = tuple(
        (label, tuple(cells[family, severity] for severity in Severity)) for family, label in FAMILIES.items()
    )
    graves = Counter(entry.severity for entry in entries)
    overdue = sum(entry.overdue for entry in entries)
    untouched = sum(not entry.rechecked for entry in entries)
    suspicions = sum(entry.suspicion for entry in entries)
    waiting = f"另有疑似{len(view.suspected)}条，再次确认之前不计入。" if view.suspected else ""
    doubt = f"拿不准、需人工核对的{suspicions}条，排在最后；" if suspicions else ""
    return Figures(
        scope=_scope(view),
        open=(
            ("未销号问题", str(len(entries))),
            *((severity.label, str(graves[severity])) for severity in Severity),
            ("需人工核对", str(sum(entry.needs_review for entry in entries))),
            ("本次新增", str(sum(entry.is_new for entry in entries))),
            ("本次销号", str(len(view.closed))),
        ),
        families=tuple((label, str(sum(row))) for label, row in table),
        pending=f"未销号问题中，{doubt}超期未整改{overdue}条；本次未复核{untouched}条，其状态保持不变。{waiting}",
        table=table,
    )


def _scope(view: ReportView) -> tuple[Pair, ...]:
    coverage, links = view.run.coverage, view.run.figures
    return (
        ("检查页面", _known(coverage, "pages")),
        ("检查栏目", _known(coverage, "columns")),
        ("核查链接", _known(coverage, "links")),
        *((f"链接{label}", _known(links, kind)) for kind, label in LINKS.items()),
    )


def _known(numbers: Mapping[str, Any], name: str) -> str:
    number = numbers.get(name)
    return str(number) if isinstance(number, int) else "—"
