"""What a person says about one entry."""

from collections.abc import Callable

from reports.ledger.entry import Entry
from reports.ledger.transition import Transition

Word = Callable[[Entry, str], tuple[Entry, Transition]]
"""Of an entry, after the site's latest run: the entry as it is then and a line for its history. Raises ValueError."""
