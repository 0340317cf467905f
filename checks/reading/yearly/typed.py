"""Tables of a yearly report whose cells lie one after another, as the text of a file gives them: back to grids.

A row is its label and as many numbers as the format says. An empty cell, a page's number between two rows or a head
that is repeated makes another count, and then the whole table counts as not read: better none than a shifted one.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from checks.reading.tables import Grid
from checks.reading.yearly.amount import amount

_KINDS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")
_HEAD = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计") * 3
_THREE = ("规章", "行政规范性文件")
_ONE = ("行政许可", "行政处罚", "行政强制", "行政事业性收费")
_FOOT = re.compile(r"[-—–－]\s*\d+\s*[-—–－]|第?\d+页(?:共\d+页)?")
_SEAMS = re.compile(r"(?<=[一-龥)])(?<!第)(?=\d[\d,.]*(?:$|[一二三四五六]、))|(?<=\d)(?=[一二三四五六]、)")
"""Printed lines run into each other where a label ends, and where the next one begins."""


def typed_tables(lines: Sequence[str]) -> tuple[Grid, ...]:
    """What could be put together again of the three tables, each at most once. lines: the passages of a file."""
    words = list(_words(lines))
    found = (list(build(words)) for build in (_publications, _applications, _disputes))
    return tuple(grids[0] for grids in found if len(grids) == 1)


def _words(lines: Sequence[str]) -> Iterator[str]:
    """Cells; a line may hold several."""
    for line in lines:
        plain = unicodedata.normalize("NFKC", line).strip()
        if not _FOOT.fullmatch(plain):
            for word in plain.split():
                yield from _SEAMS.split(word)


def _rows(words: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """(label, numbers) in order; what says no number belongs to the label of the next row."""
    label, numbers = "", []
    for word in words:
        if amount(word) is not None:
            numbers.append(word)
        elif numbers:
            yield label, numbers
            label, numbers = word, []
        else:
            label += word
    yield label, numbers


def _applications(words: Sequence[str]) -> Iterator[Grid]:
    for start in (place for place, word in enumerate(words) if "新收" in word):
        rows = []
        for label, numbers in _rows(words[start:]):
            if len(numbers) != len(_KINDS):
                break
            rows.append((label, *numbers))
            if "结转" in label and "下年" in label:
                yield _sound(rows)
                break


def _sound(rows: list[tuple[str, ...]]) -> Grid:
    """A head that is repeated has a 总计 of its own."""
    totals = sum("总计" in label for label, *_ in rows)
    return (("", *_KINDS), *rows) if totals == 1 else ()


def _disputes(words: Sequence[str]) -> Iterator[Grid]:
    """Its head may be broken anywhere, but there is nothing else with fifteen numbers below such words."""
    for label, numbers in _rows(words):
        if len(numbers) == len(_HEAD) and all(word in label for word in ("维持", "纠正", "起诉", "总计")):
            yield (_HEAD, tuple(numbers))


def _publications(words: Sequence[str]) -> Iterator[Grid]:
    """Read when every row has its numbers; what is empty is another question."""
    rows = [(name, *words[place + 1 : place + 1 + count]) for place, name, count in _named(words)]
    labels = [name for name, *_ in rows]
    full = all(amount(value) is not None for _, *values in rows for value in values)
    if labels == [*_THREE, *_ONE] and full:
        yield tuple((*row, "", "")[:4] for row in rows)


def _named(words: Sequence[str]) -> Iterator[tuple[int, str, int]]:
    for place, word in enumerate(words):
        if word in (*_THREE, *_ONE):
            yield place, word, 3 if word in _THREE else 1
