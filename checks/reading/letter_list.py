"""The rows of a list of letters, read by the labels above them."""

from collections.abc import Iterator
from typing import Any

from checks.artifacts import Page
from checks.reading.letter import Letter, day, state
from checks.reading.urls import MalformedAddress, is_web, resolve, without_fragment

_ASKERS = ("来信", "留言", "提交", "咨询", "写信", "提问", "诉求", "信件", "受理")
_ANSWERERS = ("回复", "答复", "办结", "反馈")
_TIMES = ("时间", "日期")
_LABELS = {
    "asked": tuple(who + when for who in _ASKERS for when in _TIMES),
    "answered": tuple(who + when for who in _ANSWERERS for when in _TIMES),
    "state": tuple(f"{who}状态" for who in ("", "办理", "处理", "回复", "答复", "信件", "受理"))
    + tuple(f"{who}情况" for who in ("办理", "处理", "回复", "答复"))
    + tuple(f"是否{who}" for who in ("回复", "答复")),
    "office": (
        "办理部门",
        "答复单位",
        "回复单位",
        "受理单位",
        "办理单位",
        "承办单位",
        "受理部门",
        "答复部门",
        "回复部门",
    ),
}
_FIELD = {label: field for field, labels in _LABELS.items() for label in labels}
_TOLD = ("回复", "答复", "办结", "反馈", "状态", "处理情况", "办理情况")
_HEADS, _FEWEST, _MOST, _ROWS = "tr, ul, li, dl, div", 3, 12, 300


def letters(page: Page) -> tuple[Letter, ...]:
    """In the order of the page; none where no row of labels tells what stands below it."""
    if not any(said in page.html for said in _TOLD) or not any(label in page.html for label in _LABELS["asked"]):
        return ()
    found: list[Letter] = []
    for node in page.tree.css(_HEADS):
        fields = _fields(node)
        if "asked" in fields and ("answered" in fields or "state" in fields):
            found += [letter for row in _below(node) if (letter := _letter(row, fields, page.base))]
    return tuple(found[:_ROWS])


def _fields(node: Any) -> list[str]:
    """What each cell of a row of labels names, "" for others; empty for every other element."""
    cells = _cells(node)
    if not _FEWEST <= len(cells) <= _MOST:
        return []
    return [_FIELD.get("".join(cell.text().split()).strip("：:"), "") for cell in cells]


def _cells(node: Any) -> list[Any]:
    return [cell for cell in node.iter() if cell.attributes.get("colspan") in (None, "1")]


def _below(head: Any) -> Iterator[Any]:
    """The rows that follow: its own siblings, or those of the body below a head of its own."""
    around = head.parent
    if around is not None and around.tag == "thead":
        bodies = [node for node in (around.parent.iter() if around.parent else ()) if node.tag == "tbody"]
        yield from (row for body in bodies for row in body.iter() if row.tag == head.tag)
        return
    following = head.next
    while following is not None:
        if following.tag == head.tag:
            yield following
        following = following.next


def _letter(row: Any, fields: list[str], base: str) -> Letter | None:
    cells = _cells(row)
    if len(cells) != len(fields):
        return None
    told = {field: cell.text(deep=True).strip() for field, cell in zip(fields, cells, strict=True) if field}
    asked, answered = day(told["asked"]), day(told.get("answered", ""))
    if asked is None:
        return None
    said = state(told.get("state", "") + told.get("answered", ""), answered)
    if not said and not told.get("state") and "answered" in told and not told["answered"]:
        said = "blank"
    anchors = row.css("a[href]")
    anchor = max(anchors, key=lambda found: len(found.text(deep=True)), default=None)
    title = " ".join((anchor or cells[0]).text(deep=True).split())
    return Letter(_address(anchor, base), title[:120], asked, answered, said, told.get("office", "")[:40])


def _address(anchor: Any, base: str) -> str:
    reference = (anchor.attributes.get("href") or "").strip() if anchor is not None else ""
    if not reference or reference.startswith("#"):
        return ""
    try:
        url = without_fragment(resolve(base, reference))
    except MalformedAddress:
        return ""
    return url if is_web(url) else ""
