"""The inspected columns as table rows."""

from collections.abc import Iterator, Mapping
from typing import Any

from reports.run import Run

COLUMN_TITLES = ("栏目名称", "栏目地址", "栏目类型", "更新期限（天）", "最近更新", "信息条数", "状态")

_STATES = {
    "ok": "正常",
    "fresh": "正常",
    "stale": "超期未更新",
    "empty": "空白",
    "undated": "未识别到日期",
    "unverified": "未能核实",
    "needs_render": "未能核实（需浏览器渲染）",
    "dead": "无法访问",
    "exempt": "不要求定期更新",
}


def column_rows(run: Run) -> Iterator[tuple[str, ...]]:
    """One tuple of strings a column, in the order of COLUMN_TITLES; what is unknown is ""."""
    for row in run.columns:
        state = _text(row, "state")
        yield (
            *(_text(row, name) for name in ("name", "url", "kind", "limit_days", "latest", "items")),
            _STATES.get(state, state),
        )


def _text(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    return "" if value is None else str(value)
