"""Findings as plain JSON values and back."""

from dataclasses import asdict
from typing import Any

from checks import subjects
from checks.findings import Excerpt, Finding, Place, Severity


def packed(finding: Finding) -> dict[str, Any]:
    """What `unpacked` understands."""
    subject = {"type": type(finding.subject).__name__, **asdict(finding.subject)}
    return asdict(finding) | {"subject": subject, "severity": (finding.severity or Severity.NOTICE).name}


def unpacked(raw: dict[str, Any]) -> Finding:
    """The reverse of `packed`."""
    told = dict(raw["subject"])
    kind = getattr(subjects, told.pop("type"))
    made = {
        "subject": kind(**told),
        "places": tuple(Place(**place) for place in raw["places"]),
        "excerpt": Excerpt(**raw["excerpt"]) if raw["excerpt"] else None,
        "severity": Severity[raw["severity"]],
        "span": tuple(raw["span"]) if raw["span"] else None,
    }
    return Finding(**raw | made)
