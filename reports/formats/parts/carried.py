"""How many entries one page can carry."""

import json
from collections.abc import Iterable
from itertools import islice
from typing import Any

AT_MOST = 5_000
"""Entries; a browser on an office computer stays quick with that many."""
_WEIGHT = 12_000_000
"""Characters; texts that somebody made endless must not make the page too large to open."""


def carried(rows: Iterable[dict[str, Any]]) -> list[str]:
    """The first rows as JSON, until there are enough of them."""
    taken, weight = [], 0
    for row in islice(rows, AT_MOST):
        text = json.dumps(row, ensure_ascii=False, separators=(",", ":"))
        weight += len(text)
        if weight > _WEIGHT:
            break
        taken.append(text)
    return taken
