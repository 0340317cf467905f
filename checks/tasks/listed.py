"""The catalogue (公开清单、目录): what must be found on the site, item by item."""

from collections.abc import Iterator
from dataclasses import dataclass

from checks.tasks.heading import Rows, headed

_TITLES = {
    "address": ("公开地址", "网址", "链接", "地址"),
    "name": (
        "二级事项",
        "公开事项",
        "事项名称",
        "信息名称",
        "目录名称",
        "栏目名称",
        "事项",
        "名称",
        "公开内容",
        "栏目",
    ),
    "group": ("一级事项", "类别", "分类", "一级目录"),
    "unit": ("公开主体", "责任单位", "责任科室", "责任部门", "单位", "科室", "部门"),
}


@dataclass(frozen=True, slots=True)
class Listed:
    """row: where it stands in the table, from 1. group: what it belongs to, or ""."""

    row: int
    name: str
    group: str
    unit: str
    address: str


def parse_catalogue(rows: Rows) -> tuple[Listed, ...]:
    """Raises ValueError: what was expected. A row without a name is a continuation and names nothing of its own."""
    head, places = headed(rows, _TITLES, (("name",),))
    found = tuple(_items(rows, head, places))
    if not found:
        raise ValueError("表头以下没有任何事项。")
    return found


def _items(rows: Rows, head: int, places: dict[str, int]) -> Iterator[Listed]:
    above = {"group": "", "unit": ""}
    seen: set[tuple[str, str]] = set()
    for place, row in enumerate(rows[head + 1 :], head + 2):
        told = {field: row[at].strip() if at < len(row) else "" for field, at in places.items()}
        for field in above:  # cells that are merged downwards hold their text once
            above[field] = told[field] = told.get(field) or above[field]
        name = told["name"]
        if name and not name.isdecimal() and (told["group"], name) not in seen:
            seen.add((told["group"], name))
            yield Listed(place, name, told["group"], told["unit"], told.get("address", ""))
