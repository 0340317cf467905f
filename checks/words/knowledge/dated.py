"""Terms that are wrong only in documents of a later day: names that have gone out of use.

Such a row's valid_from is the day from which a document should know better, long enough after the change. Texts of
law, and documents that bear an older year themselves, say what was right when they were made.
"""

import re
from collections.abc import Iterator

from checks.context import Context
from checks.findings import CannotJudge
from checks.last_answer import last_answer
from checks.words.knowledge.prose import Prose, Spot
from checks.words.knowledge.spoken import spoken
from checks.words.lexicon import Lexicons
from checks.words.matching import scan
from checks.words.terms import TermRow
from checks.words.text import Part, Text

_ARTICLE = re.compile(r"第[一二三四五六七八九十百]{1,5}条")
_ARTICLES = 3


def outdated(text: Text, context: Context, rule: str) -> Iterator[tuple[TermRow, Spot]]:
    """What `rule`'s rows find in article text that is younger than the row's day.

    Raises CannotJudge when something was found that nobody can tell of, because the document says no day.
    """
    if context.lexicons is None:
        return
    packs = _dated_packs(context.lexicons)
    if rule not in packs:
        return
    prose = _prose(text)
    hits = ((hit.row, prose.spot(hit.start, hit.end)) for hit in scan(prose.text, packs[rule]))
    found = [(row, spot) for row, spot in hits if spot.block.part is not Part.FRAME]
    if not found or _is_law(text):
        return
    if (day := spoken(text)) is None:
        raise CannotJudge
    yield from ((row, spot) for row, spot in found if day >= (row.valid_from or day))


def _is_law(text: Text) -> bool:
    return sum(_ARTICLE.match(block.text) is not None for block in text.blocks) >= _ARTICLES


@last_answer
def _prose(text: Text) -> Prose:
    return Prose(text)


@last_answer
def _dated_packs(lexicons: Lexicons) -> dict[str, Lexicons]:
    """For each rule the packs of terms that are its own."""
    rules = {pack.rule for pack in lexicons.packs if pack.kind == "terms"}
    return {
        rule: Lexicons(
            tuple(pack for pack in lexicons.packs if pack.rule == rule and pack.kind == "terms"), lexicons.today
        )
        for rule in rules
    }
