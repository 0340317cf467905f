"""Something private in a document as a finding that does not repeat it."""

import hashlib
import hmac
from collections.abc import Sequence

from checks.context import Context
from checks.findings import Finding, Place, Severity
from checks.subjects import SecretSubject
from checks.words.excerpt import excerpt
from checks.words.text import Block, Text

KEY = "secret.key"
"""As if it were a row: with another key a value cannot be known again, so its absence proves nothing."""

Spot = tuple[Block, int, int]
"""A block and where in it something stands."""


def exposure(
    text: Text,
    value: str,
    spots: Sequence[Spot],
    context: Context,
    *,
    message: str,
    suggestion: str,
    evidence: str,
    severity: Severity | None = None,
    doubt: bool = False,
) -> Finding:
    """value: what the ledger knows it by, as a keyed hash; never shown. spots: at least one, the first is quoted."""
    block, start, end = spots[0]
    keyed = hmac.new(context.secret, value.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()[:32]
    return Finding(
        subject=SecretSubject(keyed, text.url),
        url=text.url,
        places=tuple(dict.fromkeys(Place(text.url, spot[0].place) for spot in spots)),
        message=message,
        suggestion=suggestion,
        excerpt=excerpt(block.text, start, end),
        evidence=evidence,
        row=KEY,
        severity=severity,
        needs_review=doubt,
    )
