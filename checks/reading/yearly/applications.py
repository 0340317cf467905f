"""Table 三 of a yearly report: applications, 21 kinds of answers by seven kinds of applicants.

Its sums: every row's six kinds make its 总计; 新收 and 上年结转 make the answers' 总计 and 结转下年度; the answers
make their 总计. A sum with an empty or unreadable cell is not drawn.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from checks.reading.tables import Grid
from checks.reading.yearly.amount import amount
from checks.reading.yearly.part import Part, added

_KINDS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")
_ANSWERS = 21


@dataclass(frozen=True, slots=True)
class _Row:
    label: str
    texts: tuple[str, ...]

    @property
    def values(self) -> tuple[Decimal | None, ...]:
        return tuple(map(amount, self.texts))


@dataclass(frozen=True, slots=True)
class _Table:
    new: _Row
    before: _Row
    answers: tuple[_Row, ...]
    total: _Row
    after: _Row

    @property
    def rows(self) -> tuple[_Row, ...]:
        return self.new, self.before, *self.answers, self.total, self.after


def applications(grid: Grid) -> Part | None:
    """None for a table that is another one or is not built as the format says."""
    table = _table(tuple(_rows(grid)))
    if table is None:
        return None
    blank = sum(1 for row in table.rows for text in row.texts if not text.strip())
    carried = (_whole(table.before.values[-1]), _whole(table.after.values[-1]))
    return Part(blank, (*_across(table), *_down(table)), carried)


def _rows(grid: Grid) -> Iterator[_Row]:
    plain = [["".join(unicodedata.normalize("NFKC", cell).split()) for cell in row] for row in grid]
    head = next((place for place, row in enumerate(plain) if "自然人" in row), None)
    if head is None:
        return
    first = plain[head].index("自然人")
    last = next(
        (column for row in plain[: head + 3] for column, cell in enumerate(row) if cell in ("总计", "合计")), -1
    )
    if last - first != len(_KINDS) - 1:
        return
    for row in plain[head + 1 :]:
        label = next((cell for cell in reversed(row[:first]) if cell), "")
        if not _is_head(row[first : last + 1]):
            yield _Row(label, tuple(row[first : last + 1]))


def _is_head(texts: list[str]) -> bool:
    """A part of the head, or the name of a group that has no numbers of its own."""
    return all(text and amount(text) is None for text in texts)


def _table(rows: tuple[_Row, ...]) -> _Table | None:
    places = [
        next((place for place, row in enumerate(rows) if all(word in row.label for word in words)), None)
        for words in (("新收",), ("上年", "结转"), ("总计",), ("结转", "下年"))
    ]
    if None in places or places != sorted(set(places)):
        return None
    new, before, total, after = places
    answers = tuple(row for row in rows[before + 1 : total] if any(row.texts) or not _is_group(row.label))
    return _Table(rows[new], rows[before], answers, rows[total], rows[after])


def _is_group(label: str) -> bool:
    """三、本年度办理结果, (三)不予公开: a line of its own without numbers in some templates."""
    return label.startswith(("三、", "(三)", "(四)", "(五)", "(六)"))


def _across(table: _Table) -> Iterator[str]:
    for row in table.rows:
        *parts, total = row.values
        found = added(parts)
        if found is not None and total is not None and found != total:
            yield f"“{row.label}”一行各类申请人合计{found}，总计一栏为{total}"


def _down(table: _Table) -> Iterator[str]:
    for column, kind in enumerate(_KINDS):
        new, before, total, after = (row.values[column] for row in (table.new, table.before, table.total, table.after))
        came, went = added((new, before)), added((total, after))
        if came is not None and went is not None and came != went:
            yield (
                f"“{kind}”一列新收{new}、上年结转{before}，合计{came}；办理结果总计{total}、结转下年度{after}，合计{went}"
            )
        answered = added(row.values[column] for row in table.answers)
        if len(table.answers) == _ANSWERS and answered is not None and total is not None and answered != total:
            yield f"“{kind}”一列各项办理结果合计{answered}，总计一行为{total}"


def _whole(value: Decimal | None) -> int | None:
    return int(value) if value is not None else None
