"""The numbers of entries, as people write them."""

import re

from reports.store.errors import NotInLedger


def year_and_sequence(number: str) -> tuple[int, int]:
    """2026-0012 is (2026, 12). Raises NotInLedger."""
    parts = re.fullmatch(r"(\d{4})-(\d{1,9})", number.strip(), re.ASCII)
    if not parts:
        raise NotInLedger(f"台账中没有编号 {number}。")
    return int(parts[1]), int(parts[2])
