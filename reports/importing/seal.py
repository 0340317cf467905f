"""Whether a row belongs to this ledger."""

import hashlib
import json


def seal(number: str, site: str, rule: str, first_seen: str, first_run: str, stood: str) -> str:
    """A digest of which entry a row is about and how it stood.

    It shows that a row belongs to this ledger and that its hidden cells are as they went out; it is no secret.
    """
    told = json.dumps([number, site, rule, first_seen, first_run, stood], ensure_ascii=False)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:16]
