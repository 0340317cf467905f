"""Table 四 of a yearly report: one row, three groups of four results and their sum."""

import unicodedata
from collections.abc import Iterator

from checks.reading.tables import Grid
from checks.reading.yearly.amount import amount
from checks.reading.yearly.part import Part, added

_GROUPS = ("行政复议", "未经复议直接起诉", "复议后起诉")
_WIDTH = 5


def disputes(grid: Grid) -> Part | None:
    """None for a table that is another one or is not built as the format says."""
    plain = [["".join(unicodedata.normalize("NFKC", cell).split()) for cell in row] for row in grid]
    heads = [place for place, row in enumerate(plain) if row.count("结果维持") == len(_GROUPS)]
    if not heads or heads[-1] + 1 >= len(plain):
        return None
    head = plain[heads[-1]]
    starts = [column for column, cell in enumerate(head) if cell == "结果维持"]
    if any(head[start + _WIDTH - 1 : start + _WIDTH] != ["总计"] for start in starts):
        return None
    row = plain[heads[-1] + 1]
    groups = [row[start : start + _WIDTH] for start in starts]
    return Part(sum(1 for group in groups for text in group if not text), tuple(_broken(groups)))


def _broken(groups: list[list[str]]) -> Iterator[str]:
    for name, texts in zip(_GROUPS, groups, strict=True):
        *parts, total = map(amount, texts)
        found = added(parts)
        if found is not None and total is not None and found != total:
            yield f"“{name}”各项结果合计{found}，总计为{total}"
