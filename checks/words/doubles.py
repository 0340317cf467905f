"""One fault may be told by a rule that sees the whole document and by one that sees its block: once is enough."""

from collections.abc import Sequence

from checks.findings import Finding


def without_doubles(of_document: Sequence[Finding], of_blocks: Sequence[Finding]) -> list[Finding]:
    """Of what was said of the document, what no rule about its blocks says as gravely and as surely already."""
    return [found for found in of_document if not any(_told(found, other) for other in of_blocks)]


def _told(found: Finding, other: Finding) -> bool:
    if found.span is None or other.span is None or found.places != other.places:
        return False
    graver = (other.severity or 0) >= (found.severity or 0) and other.needs_review <= found.needs_review
    return graver and other.span[0] < found.span[1] and found.span[0] < other.span[1] and _same_text(found, other)


def _same_text(one: Finding, other: Finding) -> bool:
    """Both excerpts are of the same block: where they overlap, they read alike."""
    (start, text), (other_start, other_text) = _shown(one), _shown(other)
    first, last = max(start, other_start), min(start + len(text), other_start + len(other_text))
    return text[first - start : last - start] == other_text[first - other_start : last - other_start]


def _shown(found: Finding) -> tuple[int, str]:
    """Where the excerpt begins in its block, and how it reads."""
    shown = found.excerpt
    return found.span[0] - len(shown.before), f"{shown.before}{shown.marked}{shown.after}"
