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


def outshone(doubt: Finding, findings: Sequence[Finding]) -> bool:
    """Whether one of the findings about a block says more of what a rule about the whole document merely doubts.

    They do not know each other's blocks; where the characters around agree, both would stand in either.
    """
    return doubt.needs_review and any(_overlap(doubt, other) and _agree(doubt, other) for other in findings)


def _agree(one: Finding, other: Finding) -> bool:
    if one.span is None or other.span is None or one.excerpt is None or other.excerpt is None:
        return False
    (first, text), (second, wanted) = _line(one), _line(other)
    offset = first - second
    return all(text[place] == wanted[place + offset] for place in range(len(text)) if 0 <= place + offset < len(wanted))


def _line(found: Finding) -> tuple[int, str]:
    excerpt, (start, _) = found.excerpt, found.span
    return start - len(excerpt.before), f"{excerpt.before}{excerpt.marked}{excerpt.after}"
