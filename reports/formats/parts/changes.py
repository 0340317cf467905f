"""What a run changed against the run before it."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from reports.formats.parts.moment import moment
from reports.view.report import EntryView, ReportView
from reports.view.step import Step

_LISTED = 100
_ALL_CLOSED = 1_000


@dataclass(frozen=True, slots=True)
class Change:
    """One sort of change. mark: the filter that lists them all, or "". entries: at most 100, of closed ones 1,000.

    why, tells: heading and field of what is said of each entry.
    """

    label: str
    meaning: str
    mark: str
    why: str
    tells: str
    count: int
    entries: tuple[EntryView, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """told: one sentence on what is compared. before: the run before this one, or None."""

    told: str
    before: Step | None
    lists: tuple[Change, ...]


def changes(view: ReportView) -> Changes:
    """New, relapsed, closed and not rechecked. Every list is there, also an empty one."""
    before = view.course[-2] if len(view.course) > 1 else None
    return Changes(
        told=_told(view, before),
        before=before,
        lists=(
            _change("本次新增", "以前没有记过、这次发现的。", view, lambda entry: entry.is_new),
            _change("本次复发", "销号以后这次又发现的，沿用原编号。", view, lambda entry: entry.returned),
            _closed(view),
            _unchecked(view),
        ),
    )


def _change(label: str, meaning: str, view: ReportView, belongs: Callable[[EntryView], bool]) -> Change:
    found = tuple(entry for entry in view.entries if belongs(entry))
    return Change(label, meaning, label, "说明", "message", len(found), found[:_LISTED])


def _closed(view: ReportView) -> Change:
    meaning = "经检查证实已经消除，或者所在页面已经删除的。"
    return Change("本次销号", meaning, "", "销号原因", "reason", len(view.closed), view.closed[:_ALL_CLOSED])


def _unchecked(view: ReportView) -> Change:
    meaning = "这次没有重新查看的，状态保持不变，不等于改好了。"
    plain = _change("本次未复核", meaning, view, lambda entry: not entry.rechecked)
    return replace(plain, why="未复核的原因", tells="note")


def _told(view: ReportView, before: Step | None) -> str:
    if before is None:
        return "这是台账中的第一次检查，没有可比的上次检查。" if view.course else "没有可比的上次检查。"
    now = view.course[-1].open
    moved = "没有增减" if now == before.open else f"由{before.open}条变为{now}条"
    return f"上次检查：{moment(before.started)}（{before.status.label}）。记账时未销号问题{moved}。"
