"""What the rules about the shape of text say of statutes, which are proofread better than anything else."""

import lzma
import re
import zlib
from contextlib import suppress

import pytest

from checks.context import Context
from checks.findings import CannotJudge
from checks.rules.words import (
    mojibake,
    placeholder,
    repeated_punctuation,
    repeated_word,
    traditional_character,
    unmatched_pair,
)
from checks.words.text import Block, Text

RULES = (mojibake, placeholder, repeated_punctuation, repeated_word, traditional_character, unmatched_pair)
HELD_OUT = 12
"""Percent of the statutes, by the checksum of their titles, that nobody looks at while writing rules."""


@pytest.fixture(scope="module")
def statutes(shared):
    raw = lzma.decompress((shared / "text" / "statutes.txt.xz").read_bytes()).decode()
    documents = ([line.strip() for line in one.split("\n") if line.strip()] for one in re.split(r"\n\s*\n", raw))
    return [
        Text("", lines[0], tuple(map(Block, lines)))
        for lines in documents
        if lines and zlib.crc32(lines[0].encode()) % 100 >= HELD_OUT
    ]


@pytest.mark.real
@pytest.mark.slow
def test_statutes_are_hardly_ever_accused(statutes):
    context = Context(None, "")
    han = certain = doubtful = 0
    for text in statutes:
        han += sum(map(len, re.findall("[\u4e00-\u9fff]+", "".join(block.text for block in text.blocks))))
        for rule in RULES:
            subjects = (text,) if rule.RULE.judges is Text else text.blocks
            with suppress(CannotJudge):
                for finding in (finding for subject in subjects for finding in rule.check(subject, context)):
                    certain += not finding.needs_review
                    doubtful += finding.needs_review
    assert han > 10_000_000
    assert certain * 10_000 <= 0.03 * han
    assert doubtful * 10_000 <= 0.03 * han
