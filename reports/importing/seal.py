"""Whether a row belongs to this ledger."""

import hashlib
import json

from reports.ledger.entry import Entry
from reports.view.report import EntryView


def seal(thing: Entry | EntryView, stood: str) -> str:
    """A digest of which entry a row is about and how it stood.

    It shows that a row belongs to this ledger and that its hidden cells are as they went out; it is no secret.
    """
    told = [thing.number, thing.site, thing.rule, str(thing.first_seen), thing.first_run, stood]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()[:16]
