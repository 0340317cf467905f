"""Which characters are taken for one another, and which two make a word: what makes a near miss certain."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from checks.digest import digest


@dataclass(frozen=True)
class Spelling:
    """Both tables map a character to characters: those it is confused with (by sound, shape or Wubi code),
    and those that make a word of two when they follow it. Without tables no substitution is certain.
    """

    confusions: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)

    def alike(self, one: str, other: str) -> bool:
        return other in self.confusions.get(one, "")

    def is_word(self, pair: str) -> bool:
        return len(pair) == 2 and pair[1] in self.words.get(pair[0], "")

    @cached_property
    def digest(self) -> str:
        tables = (f"{one}{others}" for table in (self.confusions, self.words) for one, others in (*table.items(), "  "))
        return digest(*tables)


def parse_table(text: str) -> dict[str, str]:
    """Lines of a character, a space and its characters; see benchmarks/accuracy/spelling_tables.py.

    Raises ValueError for any other line.
    """
    table = {}
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        one, space, others = line.partition(" ")
        if len(one) != 1 or not space or not others:
            raise ValueError(f"第{number}行：应为一个字、一个空格和一串字，实际为“{line}”。")
        table[one] = others
    return table
