"""What the word packs see on one page, each sentence once."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from checks.artifacts import Page
from checks.findings import CannotJudge, Excerpt
from checks.subjects import WordSubject
from checks.words.blocks import blocks
from checks.words.excerpt import excerpt
from checks.words.last_answer import last_answer
from checks.words.legible import legible
from checks.words.lexicon import Lexicons
from checks.words.matching import Hit, scan
from checks.words.terms import Part, TermRow

_CONTEXT = 20
_WINDOW = 80


@dataclass(frozen=True, slots=True)
class Sighting:
    """A term on a page: its row, what the ledger knows it by, and the original around it."""

    row: TermRow
    subject: WordSubject
    excerpt: Excerpt


def sightings(page: Page, lexicons: Lexicons | None, rule: str) -> Iterator[Sighting]:
    """The sightings that `rule` speaks for. Raises CannotJudge on a page that is garbled or in a foreign language."""
    if lexicons is None:
        return
    found = _all(page, lexicons)
    if found is None:
        raise CannotJudge(page.url)
    yield from (sighting for sighting in found if sighting.row.rule == rule)


@last_answer
def _all(page: Page, lexicons: Lexicons) -> tuple[Sighting, ...] | None:
    found: dict[WordSubject, Sighting] = {}
    texts = {part: "\n".join(block.text for block in blocks(page) if block.part is part) for part in Part}
    if not legible("\n".join(texts.values())):
        return None
    for part, text in texts.items():
        for hit in scan(text, lexicons, part):
            subject = WordSubject(hit.row.id, text[hit.start : hit.end], _context(text, hit))
            found.setdefault(subject, Sighting(hit.row, subject, excerpt(text, hit.start, hit.end)))
    return tuple(found.values())


def _context(text: str, hit: Hit) -> str:
    """The letters of the sentence around a hit: numbers, spaces and punctuation change from page to page."""
    around = excerpt(text, hit.start, hit.end, _WINDOW)
    return f"{_letters(around.before)[-_CONTEXT:]}{_letters(around.marked)}{_letters(around.after)[:_CONTEXT]}"


def _letters(text: str) -> str:
    return "".join(filter(str.isalpha, unicodedata.normalize("NFKC", text)))
