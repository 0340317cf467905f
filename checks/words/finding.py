"""A slip in a block as a finding, the same for every rule about words."""

import unicodedata

from checks.findings import Finding, Severity
from checks.subjects import WordSubject
from checks.words.excerpt import excerpt
from checks.words.text import Block

_CONTEXT = 20
_WINDOW = 80


def slip(
    block: Block,
    start: int,
    end: int,
    *,
    term: str,
    message: str,
    suggestion: str,
    severity: Severity | None = None,
    needs_review: bool = False,
    row: str = "",
    evidence: str = "",
    basis: str = "",
) -> Finding:
    """`block.text[start:end]` is wrong. term: what the ledger knows the fault by, a row's id or a word of the rule's.

    The judge knows the document, so it fills in url and places.
    """
    text = block.text
    quoted = excerpt(text, start, end)
    return Finding(
        subject=WordSubject(term, quoted.marked, _context(text, start, end)),
        url="",
        places=(),
        message=message,
        suggestion=suggestion,
        excerpt=quoted,
        evidence=evidence,
        row=row,
        severity=severity,
        needs_review=needs_review,
        span=(start, end),
        basis=basis,
    )


def _context(text: str, start: int, end: int) -> str:
    """The letters of the sentence around it: numbers, spaces and punctuation change from page to page."""
    around = excerpt(text, start, end, _WINDOW)
    return f"{_letters(around.before)[-_CONTEXT:]}{_letters(around.marked)}{_letters(around.after)[:_CONTEXT]}"


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, unicodedata.normalize("NFKC", text)))
