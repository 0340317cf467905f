"""Judging texts with everything that is shipped, as a run would."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from checks.context import Context
from checks.findings import Finding
from checks.judge import judge_text
from checks.words.lexicon import Lexicons, Pack
from checks.words.text import Block, Text
from crawler.declared import load_declared
from crawler.workspace import Workspace

DAY = date(2026, 11, 23)


def shipped(packs: Iterable[Pack] | None = None) -> Context:
    """packs: these instead of the shipped ones."""
    declared = load_declared(Workspace(Path("/nonexistent")))
    lexicons = Lexicons(tuple(declared.lexicons.packs if packs is None else packs), DAY)
    return Context(
        DAY, "http://www.example.gov.cn/", rows=declared.rows, lexicons=lexicons, vocabulary=declared.vocabulary
    )


def judged(lines: Iterable[str], context: Context, title: str = "") -> tuple[Finding, ...]:
    """What is found in a document; equal findings in equal lines count once. Raises RuntimeError if a rule crashed."""
    blocks = tuple(Block(line.strip()) for line in lines if line.strip())
    said = judge_text(Text("http://www.example.gov.cn/text", title, blocks), context)
    if said.failures:
        raise RuntimeError(said.failures[0])
    return said.findings
