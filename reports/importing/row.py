"""One row of a workbook, as it was found."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from reports.importing.columns import Filled, Hidden


@dataclass(frozen=True, slots=True)
class Row:
    """place: where it stands, for people (`第5行`). number: the number that people see, None without such a column.

    hidden: as text. filled: the raw cells of the columns that are there.
    """

    place: str
    number: str | None
    hidden: Mapping[Hidden, str]
    filled: Mapping[Filled, Any]
