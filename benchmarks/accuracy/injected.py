"""Slips of the pen, one in each place inside a phrase."""

import random
from collections.abc import Iterator, Sequence

from checks.words import views

KINDS = ("doubled", "missing", "swapped", "inserted", "substituted")
_OPTIONAL = frozenset("的地得和与及等之了暨或一二三四五六七八九十百千两〇零")
"""Left out or put in, these make another phrase that is right as well; the rule says so aloud."""


def injected(phrase: str, kind: str, alphabet: Sequence[str]) -> Iterator[str]:
    """`phrase` with one edit, never at its first or last character; what is put in is drawn from `alphabet`."""
    right = views.squeezed(phrase).text
    draw = random.Random(f"{phrase}{kind}")  # noqa: S311 -- the same slips on every machine
    for at in range(1, len(right) - 1 - (kind == "swapped")):
        wrong = _edited(right, kind, at, draw.choice(alphabet))
        if wrong is not None and wrong != right:
            yield wrong


def _edited(right: str, kind: str, at: int, other: str) -> str | None:
    here = right[at]
    if not all("\u4e00" <= one <= "\u9fff" for one in right[at : at + 2]):
        return None
    match kind:
        case "doubled":
            return f"{right[:at]}{here}{right[at:]}"
        case "missing":
            return None if here in _OPTIONAL else f"{right[:at]}{right[at + 1 :]}"
        case "swapped":
            return f"{right[:at]}{right[at + 1]}{here}{right[at + 2 :]}"
        case "inserted":
            return f"{right[:at]}{other}{right[at:]}"
        case _:
            return f"{right[:at]}{other}{right[at + 1 :]}"
