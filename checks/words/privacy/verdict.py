"""Whether a number that has the form of an identity number is one: certain, doubtful or something else."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from checks.words.privacy.context import BANK, IDENTITY, OTHER, SAMPLE, UNSURE, label, near
from checks.words.privacy.identity import born, checked
from checks.words.privacy.numbers import Number
from checks.words.text import Block

_CHILD = 14
_REGION = 6
_SERIES = 2
_HEADING = 12


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a document as a whole says of its numbers.

    people, banking, disabled: it speaks of persons' numbers, of accounts in a heading, of disabled persons. wrong,
    right: how often numbers of one region that have the form fail and pass the check; codes made of region, day and
    serial number fail ten times of eleven.
    """

    today: date
    people: bool = False
    banking: bool = False
    disabled: bool = False
    wrong: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)

    @classmethod
    def over(cls, blocks: Sequence[Block], numbers: Sequence[Number], today: date) -> "Verdict":
        """numbers: all that the blocks hold; without any there is nothing to know."""
        if not numbers:
            return cls(today)
        people = any(IDENTITY.search(block.text) for block in blocks)
        banking = any(len(block.text) <= _HEADING and BANK.search(block.text) for block in blocks)
        found = cls(today, people, banking, people and any("残疾" in block.text for block in blocks))
        for value in (number.value for number in numbers):
            if len(value) == 18 and born(value):
                (found.right if checked(value) else found.wrong)[value[:_REGION]] += 1
        return found

    def doubt(self, text: str, number: Number) -> str | None:
        """None: it is no identity number. "": it is one. Else why that is not certain."""
        day, said = born(number.value), label(text, number.start)
        if len(number.value) != 18 or day is None or day > self.today or not checked(number.value):
            return None
        example = "可能是填写示例" if SAMPLE.search(near(text, number.start, number.end)) else ""
        if IDENTITY.search(said):
            return example
        if OTHER.search(said) or self._series(number.value):
            return None
        if UNSURE.search(said):
            return "前面的文字说明它可能是其他编号"
        if not number.usual:
            return "数字之间有间隔，可能是并列的几个数"
        if not self.people and day.year > self.today.year - _CHILD:
            return "可能是带日期的编号"
        return example

    def _series(self, value: str) -> bool:
        region = value[:_REGION]
        return self.wrong[region] >= _SERIES and self.wrong[region] > self.right[region]
