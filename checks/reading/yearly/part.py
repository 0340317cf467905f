"""What one of the three tables of a yearly report shows."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Part:
    """blank: cells without a word. broken: sums that do not come out, a Chinese sentence each, without a stop.

    carried: of table 三, what came over from the year before and what goes over to the next, None where not read.
    """

    blank: int = 0
    broken: tuple[str, ...] = ()
    carried: tuple[int | None, int | None] = (None, None)


def added(parts: Iterable[Decimal | None]) -> Decimal | None:
    """None as soon as one of them is not known: a sum with a hole in it proves nothing."""
    total = Decimal(0)
    for part in parts:
        if part is None:
            return None
        total += part
    return total
