"""The score sheet in sentences and rows."""

from collections.abc import Iterator, Sequence
from typing import Any

from checks.scoring.fault import Fault
from checks.scoring.line import Line
from checks.scoring.sheet import ScoreSheet
from reports.formats.parts.clickable import clickable
from reports.run import RunStatus
from reports.view.report import ReportView

LINE_TITLES = ("类别", "指标", "结论", "分值", "扣分", "问题", "检查情况", "依据")
_SHOWN = 3
_MESSAGE = 120


def score_sentences(view: ReportView) -> Iterator[str]:
    """The verdict first, then why the points are not a number, then what they hold for."""
    if view.score is None:
        yield "这份报告没有评分。"
        return
    told = view.score.total
    yield told.verdict
    if view.run.status is not RunStatus.OK:
        yield f"本次检查{view.run.status.label}，没有检查到的不作结论。"
    yield f"扣分指标得分：{told.score}。" + (f"原因：{'；'.join(told.reasons)}。" if told.reasons else "")
    yield (
        "扣分指标只适用于政府门户网站，部门网站可作参考。分值以读到原文的为准，没有读到的写“待填”，可在本单位的规则包中补上；"
        "待核实的问题不扣分。这是自查的参考，不代替检查单位的评分。"
    )


def line_rows(sheet: ScoreSheet | None) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(state, cells in the order of LINE_TITLES)."""
    if sheet is None:
        return
    for line in sheet.vetoes:
        yield line.state, _cells(line, "否决", "—")
    for line in sheet.deductions:
        cap = f"（最多{line.cap:g}分）" if line.cap is not None else ""
        yield line.state, _cells(line, line.points + cap, _cost(line))


def check_rows(sheet: ScoreSheet | None) -> Iterator[tuple[str, str, str, str, str, tuple[tuple[str, str], ...]]]:
    """(part, indicator, what to look at, why a person, basis, (name, address) of where)."""
    for check in sheet.checks if sheet else ():
        yield check.part, f"{check.group}：{check.name}", check.look, check.why, check.basis, check.links


def _cells(line: Line, points: str, cost: str) -> tuple[str, ...]:
    return line.group, line.name, line.label, points, cost, _problems(line), line.looked, line.basis


def _cost(line: Line) -> str:
    if not line.faults:
        return "—"
    if line.unpriced:
        return f"{line.cost:g}＋待填" if line.cost else "待填"
    return f"{line.cost:g}"


def _problems(line: Line) -> str:
    told = [*_told(line.faults, ""), *_told(line.doubts, "（待核实）")]
    return "；".join(told)


def _told(faults: Sequence[Fault], mark: str) -> Iterator[str]:
    for fault in faults[:_SHOWN]:
        untouched = "" if fault.rechecked else "（本次未复核）"
        yield f"{fault.number}{mark}{untouched} {fault.message[:_MESSAGE]}".rstrip("。")
    if len(faults) > _SHOWN:
        yield f"共{len(faults)}条{mark}"


def score_table(view: ReportView) -> dict[str, Any]:
    """What the page shows of the score sheet, and what a person must look at."""
    return {
        "score_sentences": list(score_sentences(view)),
        "score_rows": list(line_rows(view.score)),
        "checks": [(*told, [(name, url, clickable(url)) for name, url in at]) for *told, at in check_rows(view.score)],
    }
