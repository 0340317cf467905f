"""What a person says about an entry for the record."""

from datetime import datetime

from reports.ledger.entry import Entry
from reports.ledger.transition import MACHINE, Transition


def remark(entry: Entry, *, who: str, at: datetime, run: str, why: str) -> tuple[Entry, Transition]:
    """The entry as it is, and the line for its history. Raises ValueError, in Chinese, without a name or words."""
    if not who.strip() or who == MACHINE:
        raise ValueError("须写明由谁作出决定。")
    if not why.strip():
        raise ValueError("须写明内容。")
    return entry, Transition(entry.fingerprint, at, who, run, entry.state, entry.state, why)
