"""Secrets that this process knows, kept out of everything it says."""

_KNOWN: set[str] = set()
_SHORTEST = 4
"""A shorter one would blacken half of what is said."""


def conceal(secret: str) -> None:
    """From now on it is not said."""
    if len(secret) >= _SHORTEST:
        _KNOWN.add(secret)


def redacted(text: str) -> str:
    """The longest first, so that nothing of one is left where it contains another."""
    for secret in sorted(_KNOWN, key=len, reverse=True):
        text = text.replace(secret, "***")
    return text
