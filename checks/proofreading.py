"""Judges a document's words, block by block: the same block (menus, footers, lists) is judged once."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache

from checks.asking import Answers, ask, rules_for
from checks.context import Context
from checks.findings import Finding, Severity
from checks.words.doubles import without_doubles
from checks.words.legible import legible
from checks.words.merging import merged
from checks.words.placed import placed
from checks.words.text import Block, Part, Text
from checks.words.whole import whole

_REMEMBERED = 8192
_SHORT = 200
"""Characters; longer blocks hardly ever come again and would fill the memory."""


def proofread(text: Text, context: Context) -> Answers:
    """What the rules about texts and blocks say of a document; a fault that it repeats is one finding.

    Rules about blocks cannot tell about a document that is garbled or in a foreign language.
    """
    answers, _ = read_through(text, context)
    answers.findings = _once_each(answers.findings)
    return answers


def read_through(text: Text, context: Context) -> tuple[Answers, list[int | None]]:
    """The same with every occurrence, and beside each finding the number of its block, None for the whole document."""
    answers, in_blocks, numbers = _of_the_whole(text, context), [], []
    if rules_for(context, Block) and not legible(whole(text)):
        answers.undecided += (loaded.id for loaded, _ in rules_for(context, Block))
    elif rules_for(context, Block):
        judge = _block_judge(context)
        for number, block in enumerate(text.blocks):
            said = judge(block)
            answers.failures += (replace(failed, where=text.url) for failed in said.failures)
            if not said.findings:
                continue
            standing = merged(_standing(said.findings, text.url, block.text, context, answers))
            in_blocks += (placed(found, text, block) for found in standing)
            numbers += [number] * len(standing)
    of_document = without_doubles(answers.findings, in_blocks)
    answers.findings = [*of_document, *in_blocks]
    answers.failures = list(dict.fromkeys(answers.failures))
    return answers, [*([None] * len(of_document)), *numbers]


def _of_the_whole(text: Text, context: Context) -> Answers:
    answers = ask(text, text.url, context)
    answers.findings = _standing(answers.findings, text.url, "", context, answers)
    return answers


def _standing(findings: list[Finding], url: str, text: str, context: Context, answers: Answers) -> list[Finding]:
    """What no exception excuses, before the findings are merged: an excused one must not hide another."""
    standing = []
    for found in findings:
        (answers.excused if context.exceptions.excuse(found, url, text) else standing).append(found)
    return standing


@lru_cache(maxsize=4)
def _block_judge(context: Context) -> Callable[[Block], Answers]:
    @lru_cache(maxsize=_REMEMBERED)
    def remembered(block: Block) -> Answers:
        return _judged(block, context)

    return lambda block: remembered(block) if len(block.text) <= _SHORT else _judged(block, context)


def _judged(block: Block, context: Context) -> Answers:
    answers = ask(block, "", context)
    if block.part is Part.FRAME:  # menus and footers are no article text
        answers.findings = [found for found in answers.findings if found.severity is Severity.VETO]
    return answers


def _once_each(findings: Iterable[Finding]) -> list[Finding]:
    kept: dict[tuple[object, ...], Finding] = {}
    for found in findings:
        same = (found.rule, found.subject)
        first = kept.setdefault(same, found)
        if first is not found and (more := [place for place in found.places if place not in first.places]):
            kept[same] = replace(first, places=(*first.places, *more))
    return list(kept.values())
