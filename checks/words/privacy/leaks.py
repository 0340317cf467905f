"""The numbers of private persons that a document shows."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from checks.last_answer import last_answer
from checks.words.privacy.bankcard import is_bank_card
from checks.words.privacy.context import BANK, IDENTITY, OFFICE, PRIVATE, PUBLISHED, label, near
from checks.words.privacy.documents import documents
from checks.words.privacy.identity import born
from checks.words.privacy.leak import Kind, Leak
from checks.words.privacy.numbered import numbered
from checks.words.privacy.numbers import Number
from checks.words.privacy.uncovered import uncovered
from checks.words.privacy.verdict import Verdict
from checks.words.text import Block, Part, Text

_WITH_GRADE = re.compile(r"(\d{17}[\dX])[1-7][1-4]")
_MOBILE = re.compile(r"(?:86)?(1[3-9]\d{9})")
_EVERYWHERE = frozenset({Kind.IDENTITY, Kind.DISABILITY})


@last_answer
def leaks(text: Text, today: date) -> tuple[Leak, ...]:
    """In document order. Numbers whose check fails, of things and of offices are none."""
    found = numbered(text)
    verdict = Verdict.over(text.blocks, [number for _, _, many in found for number in many], today)
    seen = [leak for row, block, many in found for number in many for leak in _long(row, block, number, verdict)]
    seen += (leak for row, block in enumerate(text.blocks) for leak in _others(row, block))
    shown = (leak for leak in seen if leak.block.part is not Part.FRAME or leak.kind in _EVERYWHERE)
    return tuple(sorted(shown, key=lambda leak: (leak.row, leak.start)))


def _long(row: int, block: Block, number: Number, verdict: Verdict) -> Iterator[Leak]:
    if named := _named(block.text, number, verdict):
        kind, value, doubt = named
        yield Leak(kind, value, block, row, number.start, number.end, doubt)


def _named(text: str, number: Number, verdict: Verdict) -> tuple[Kind, str, str] | None:
    """The kind with the value and the doubt."""
    value, doubt, around = number.value, verdict.doubt(text, number), near(text, number.start, number.end)
    graded, mobile = _WITH_GRADE.fullmatch(value), _MOBILE.fullmatch(value)
    if doubt is not None:
        return Kind.IDENTITY, value, doubt
    if graded and verdict.disabled and verdict.doubt(text, replace(number, value=graded[1])) is not None:
        return Kind.DISABILITY, graded[1], ""
    if len(value) == 15 and born(value) and IDENTITY.search(label(text, number.start)):
        return Kind.OLD_IDENTITY, value, "旧号码没有校验码，无法核实"
    if is_bank_card(value) and (verdict.banking or BANK.search(around)) and not OFFICE.search(around):
        return Kind.CARD, value, "可能是单位对外公布的账号"
    if mobile and PRIVATE.search(near(text, number.start, number.start)) and not PUBLISHED.search(around):
        return Kind.MOBILE, mobile[1], "可能是经本人同意公布的"
    return None


def _others(row: int, block: Block) -> Iterator[Leak]:
    """What has no eleven digits in a row."""
    for number in uncovered(block.text):
        yield Leak(Kind.UNCOVERED, number.value, block, row, number.start, number.end, "遮盖的位数太少，容易推算")
    for number in documents(block.text):
        yield Leak(Kind.DOCUMENT, number.value, block, row, number.start, number.end, "号码没有校验码，无法核实")
