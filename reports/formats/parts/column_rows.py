"""The inspected columns as table rows."""

from collections.abc import Iterator, Mapping
from typing import Any

from reports.run import Run

COLUMN_TITLES = ("栏目名称", "栏目地址", "栏目类型", "更新期限（天）", "最近更新", "信息条数", "状态")

_STATES = {
    "ok": "正常",
    "stale": "超期未更新",
    "empty": "空白",
    "needs_render": "需人工核对（内容由脚本加载）",
    "unverified": "未能核实",
    "unknown": "未能判断",
}


def column_rows(run: Run) -> Iterator[tuple[str, ...]]:
    """One tuple of strings a column, in the order of COLUMN_TITLES; what is unknown is ""."""
    for row in run.columns:
        state, reason = _text(row, "state"), _text(row, "reason")
        yield (
            _text(row, "name"),
            _text(row, "url"),
            _text(row, "label") or _text(row, "kind"),
            *(_text(row, name) for name in ("limit_days", "latest", "items")),
            column_state(state) + (f"（{reason}）" if reason else ""),
        )


def column_state(state: str) -> str:
    """A column's state as people read it."""
    return _STATES.get(state, state)


def _text(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    return "" if value is None else str(value)
