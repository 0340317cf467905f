"""What a reader should know who reads nothing else."""

from dataclasses import dataclass

from checks.findings import Severity
from reports.run import RunStatus
from reports.view.report import EntryView, ReportView

_PROVEN_NOTHING = {
    RunStatus.BLOCKED: "本次检查被拦截，不能据以判断网站现状。",
    RunStatus.INVALID: "本次检查无效，不能据以判断网站现状。",
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """grade: 4 where a veto item waits, down to 0 where nothing does. headline and sentences: Chinese, whole."""

    grade: int
    headline: str
    sentences: tuple[str, ...]


def verdict(view: ReportView) -> Verdict:
    """Says no more than the run has proven; mere suspicions and what a person decided on raise no alarm."""
    waiting = [entry for entry in view.entries if entry.waiting and not entry.suspicion]
    grade, headline = _grade(waiting, view)
    if view.run.status in _PROVEN_NOTHING:
        grade, headline = max(grade, int(Severity.MAJOR)), _PROVEN_NOTHING[view.run.status] + _kept(view)
    elif view.run.status is RunStatus.PARTIAL:
        headline = f"本次检查不完整，结论只适用于已检查的部分。{headline}"
    return Verdict(grade, headline, tuple(_sentences(view)))


def _grade(waiting: list[EntryView], view: ReportView) -> tuple[int, str]:
    sure, doubtful = _count(waiting, Severity.VETO, False), _count(waiting, Severity.VETO, True)
    if sure:
        also = f"，另有{doubtful}条可能触及，须立即人工核对" if doubtful else ""
        return 4, f"触及单项否决指标的问题{sure}条，须立即整改{also}。"
    if doubtful:
        return 4, f"可能触及单项否决指标的问题{doubtful}条，须立即人工核对。"
    sure, doubtful = _count(waiting, Severity.MAJOR, False), _count(waiting, Severity.MAJOR, True)
    if sure or doubtful:
        parts = [f"严重问题{sure}条，应尽快整改"] if sure else []
        parts += [f"可能的严重问题{doubtful}条，应尽快人工核对"] if doubtful else []
        return 3, f"没有待处理的单项否决问题；{'；'.join(parts)}。"
    if waiting:
        return 2, f"没有待处理的单项否决、严重问题；其他问题{len(waiting)}条，按期整改。"
    if view.entries:
        return 1, "没有待整改的问题；台账中的其余问题见下。"
    return 0, "台账中没有未销号的问题。"


def _count(entries: list[EntryView], severity: Severity, doubtful: bool) -> int:
    return sum(entry.severity is severity and _doubtful(entry) is doubtful for entry in entries)


def _doubtful(entry: EntryView) -> bool:
    return entry.needs_review or entry.state == "疑似"


def _kept(view: ReportView) -> str:
    return f"台账中原有的{len(view.entries)}条问题，状态保持不变。" if view.entries else ""


def _sentences(view: ReportView) -> list[str]:
    entries = view.entries
    told = [f"台账中未销号问题共{len(entries)}条。"] if entries else []
    late = sum(entry.overdue for entry in entries)
    if late:
        told.append(f"超期未整改{late}条。")
    decided = sum(entry.severity is Severity.VETO and not entry.waiting for entry in entries)
    if decided:
        told.append(f"另有单项否决问题{decided}条，已整改待复核或者已决定暂不整改。")
    suspicions = sum(entry.suspicion for entry in entries)
    if suspicions:
        told.append(f"拿不准、需人工核对的{suspicions}条，排在最后。")
    untouched = sum(not entry.rechecked for entry in entries)
    if untouched:
        told.append(f"本次未复核{untouched}条，其状态保持不变。")
    nobody = sum(not entry.unit for entry in entries)
    if nobody and nobody < len(entries):
        told.append(f"没有责任单位的{nobody}条，须先分派。")
    return told
