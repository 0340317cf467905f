"""The identity of a problem through time: a versioned hash of rule and typed subject."""

import hashlib
from dataclasses import astuple, fields

from checks.reading.urls import key
from checks.subjects import Subject

VERSION = "1"
_ADDRESSES = frozenset({"target", "page", "url", "document"})


def fingerprint(rule: str, subject: Subject) -> str:
    """`v1:` and 32 hex digits. Addresses enter in canonical form (`checks.reading.urls.key`)."""
    parts = [VERSION, rule, type(subject).__name__]
    for field, value in zip(fields(subject), astuple(subject), strict=True):
        parts.append(key(value) if field.name in _ADDRESSES else value)
    return f"v{VERSION}:{hashed(parts)}"


def hashed(parts: list[str]) -> str:
    """32 hex digits over the parts, in order."""
    digest = hashlib.sha256("\n".join(part.replace("\n", " ") for part in parts).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:32]
