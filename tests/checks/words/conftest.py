"""Small packs for tests, written as rows."""

import csv
import io
from collections.abc import Callable

import pytest

from checks.words.lexicon import Lexicons, Pack, parse_pack
from checks.words.table import COLUMNS

MANIFEST = """
title = "测试"
rule = "misspelled_word"
version = 2026-01-01
style = {style}

[[source]]
name = "测试"
about = "测试用"
date = 2026-01-01
"""


def table(*rows: dict[str, str]) -> str:
    """A CSV text; what a row leaves out gets a harmless value."""
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    for number, row in enumerate(rows, 1):
        term = row.get("term", "错词")
        harmless = {"id": f"t-{number}", "term": term, "correct": "对词", "severity": "S1", "category": "错别字"}
        writer.writerow({**harmless, "source": "测试", "good_example": term, "bad_example": "对词", **row})
    return out.getvalue()


@pytest.fixture(scope="session")
def pack() -> Callable[..., Pack]:
    def make(*rows: dict[str, str], style: bool = False, name: str = "demo") -> Pack:
        return parse_pack(name, MANIFEST.format(style=str(style).lower()), table(*rows))

    return make


@pytest.fixture(scope="session")
def lexicon(pack) -> Callable[..., Lexicons]:
    return lambda *rows, **how: Lexicons((pack(*rows, **how),))
