"""Rows tried on their own examples, and on texts of the office."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from checks import registry
from checks.context import Context
from checks.proofreading import read_through
from checks.words.exceptions import Exceptions
from checks.words.lexicon import Lexicons
from checks.words.terms import TermRow, Tier
from checks.words.text import Block, Part, Text


@dataclass(frozen=True, slots=True)
class Failed:
    """An example that did not do what it should. why: one Chinese sentence."""

    row: TermRow
    why: str


def everything(context: Context, lexicons: Lexicons) -> Context:
    """All rows that are not switched off, whatever their days, and no exceptions."""
    packs = tuple(replace(pack, style=True) for pack in lexicons.packs)
    return replace(context, lexicons=Lexicons(packs), exceptions=Exceptions())


def failures(rows: Iterable[TermRow], context: Context) -> Iterator[Failed]:
    """What is wrong with rows that are in force in this context."""
    tried = [row for row in rows if row.severity is not Tier.OFF]
    whole = {loaded.id for loaded in registry.rules() if loaded.rule.judges is Text}
    good = fired([_block(row, row.good_example) for row in tried], context)
    bad = fired([_block(row, row.bad_example) for row in tried], context)
    for row, seen, unwanted in zip(tried, good, bad, strict=True):
        if row.rule in whole:
            seen, unwanted = (_fired_alone(_block(row, text), context) for text in (row.good_example, row.bad_example))
        if row.id not in seen:
            others = f"，报出的是词条{'、'.join(sorted(seen))}" if seen else ""
            yield Failed(row, f"应报例句“{row.good_example}”没有报出这一条{others}。")
        if row.id in unwanted:
            yield Failed(row, f"不应报例句“{row.bad_example}”却报出了这一条。")


def fired(blocks: Sequence[Block], context: Context) -> list[set[str]]:
    """For each block the ids of the rows of which it was found guilty, all blocks read as one document."""
    seen: list[set[str]] = [set() for _ in blocks]
    answers, numbers = read_through(Text("", "", tuple(blocks)), context)
    for found, number in zip(answers.findings, numbers, strict=True):
        if number is not None and found.row:
            seen[number].add(found.row)
    return seen


def _fired_alone(block: Block, context: Context) -> set[str]:
    """The same of one block that is a document of its own: some rules look at all that a document says."""
    answers, _ = read_through(Text("", "", (block,), context.today), context)
    return {found.row for found in answers.findings if found.row}


def _block(row: TermRow, text: str) -> Block:
    return Block(text, Part.TITLE if row.scope == "title" else Part.BODY)
