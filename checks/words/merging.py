"""Several rules may stumble over the same characters: one fault is one finding."""

from collections.abc import Sequence

from checks.findings import Finding


def merged(findings: Sequence[Finding]) -> list[Finding]:
    """Of findings in one block that overlap: the graver stays, then the certain one, then the longer, the earlier.

    Those without a span stay. In the order in which they stand in the block.
    """
    if len(findings) < 2:
        return list(findings)
    kept: list[Finding] = []
    for found in sorted(findings, key=_weight):
        if not any(_overlap(found, other) for other in kept):
            kept.append(found)
    return sorted(kept, key=lambda found: found.span or (0, 0))


def _weight(found: Finding) -> tuple[int, bool, int, int, str]:
    start, end = found.span or (0, 0)
    return -(found.severity or 0), found.needs_review, start - end, start, found.rule


def _overlap(one: Finding, other: Finding) -> bool:
    if one.span is None or other.span is None:
        return False
    return one.span[0] < other.span[1] and other.span[0] < one.span[1]
