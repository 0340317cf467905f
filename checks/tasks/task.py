"""The task table (任务分解表): which unit publishes how much in which column, and how often."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checks.tasks.heading import Rows, headed
from checks.tasks.span import Span, cycle, fixed

_TITLES = {
    "address": ("栏目地址", "栏目网址", "网址", "链接", "地址"),
    "column": ("栏目名称", "栏目", "发布栏目", "公开栏目"),
    "unit": ("责任单位", "责任科室", "责任部门", "承办单位", "单位", "科室", "部门"),
    "quantity": ("数量", "篇数", "条数", "任务数", "信息量", "指标数"),
    "period": ("周期", "频次", "时限", "时间要求", "完成时间", "期限", "时间"),
    "what": ("任务内容", "任务", "工作任务", "事项", "内容"),
}
_NUMBER = re.compile(r"\d+")
_YEAR = re.compile(r"(20\d\d)年")
_ADDRESS = re.compile(r"(?:https?://[\w.-]+(?::\d+)?)?(?:/[^\s]*)?$")
_SUMS = ("合计", "总计", "小计")


@dataclass(frozen=True, slots=True)
class Task:
    """row: where it stands in the table, from 1. column, address: what is known of its column. cycle: see `span.cycle`,
    or "" where `once` is the one period it is for. year: in which it is in force, None when the table says nothing."""

    row: int
    column: str
    address: str
    unit: str
    what: str
    quantity: int
    cycle: str
    once: Span | None
    year: int | None

    @property
    def name(self) -> str:
        return self.column or self.address


def parse_tasks(rows: Rows) -> tuple[Task, ...]:
    """The tasks of a table with its title and its row of titles. Raises ValueError: which row, what was expected."""
    head, places = headed(rows, _TITLES, (("column", "address"), ("quantity",)))
    said = _YEAR.search("".join(cell for row in rows[:head] for cell in row))
    return tuple(_tasks(rows, head, places, int(said[1]) if said else None))


def _tasks(rows: Rows, head: int, places: dict[str, int], year: int | None) -> Iterator[Task]:
    above = {"unit": "", "column": "", "address": ""}
    for place, row in enumerate(rows[head + 1 :], head + 2):
        told = {field: row[at].strip() if at < len(row) else "" for field, at in places.items()}
        if not any(told.values()) or any(cell.strip() in _SUMS for cell in row):
            continue
        if told.get("column") or told.get("address"):
            above["column"] = above["address"] = ""
        for field in above:  # cells that are merged downwards hold their text once
            above[field] = told[field] = told.get(field) or above[field]
        yield _task(place, told, year)


def _task(place: int, told: dict[str, str], year: int | None) -> Task:
    if not told["column"] and not told["address"]:
        raise ValueError(f"第{place}行：应写明栏目名称或者栏目地址。")
    if told["address"] and not _ADDRESS.match(told["address"]):
        raise ValueError(f"第{place}行，“地址”：应为网址，或者以“/”开头的路径，实际为“{told['address']}”。")
    numbers = _NUMBER.findall(told["quantity"])
    if len(numbers) != 1 or not int(numbers[0]):
        raise ValueError(f"第{place}行，“数量”：应为大于0的整数，如4、每月4篇，实际为“{told['quantity']}”。")
    when = told.get("period", "") or told["quantity"]
    again = cycle(when)
    once = None if again else fixed(when, year)
    if not again and once is None:
        known = "每周、每月、每季度、每半年、每年，或者2026年10月一类"
        raise ValueError(f"第{place}行，“周期”：应为{known}，实际为“{when}”。")
    return Task(
        place, told["column"], told["address"], told["unit"], told.get("what", ""), int(numbers[0]), again, once, year
    )
