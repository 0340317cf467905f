"""Finds where a text says which years a five-year plan is of: “十四五”规划（2021—2025年）."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from checks.words.knowledge.numeral import NUMERAL, number

_PLAN = re.compile(
    rf"(?<![一二三四五六七八九十])(?P<plan>{NUMERAL})五[”\"’』]?(?:规划|计划|时期|期间)?\s*"
    r"[（(]\s*(?P<first>(?:19|20)\d\d)\s*年?\s*[—\-－–~～至到]+\s*(?P<last>(?:19|20)\d\d)\s*年?\s*[）)]"
)
_YEAR_IN_BRACKETS = re.compile(r"[（(]\s*(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class NamedPlan:
    """The plan `ordinal`, said in `text[start:end]` to be of the years first to last."""

    ordinal: int
    first: int
    last: int
    start: int
    end: int


def named_plans(text: str) -> Iterator[NamedPlan]:
    """Only what names both years in brackets right after the plan."""
    if "五" not in text or _YEAR_IN_BRACKETS.search(text) is None:
        return
    for match in _PLAN.finditer(text):
        yield NamedPlan(number(match["plan"]), int(match["first"]), int(match["last"]), *match.span())
