"""The shipped packs and what a rule is given beside its page."""

from datetime import date
from pathlib import Path

import pytest

from checks.basis import parse_pack as parse_rules
from checks.context import Context
from checks.judge import judge_page
from checks.reading.page import read_page
from checks.words.lexicon import Lexicons, parse_pack
from checks.words.near.spelling import Spelling, parse_table


@pytest.fixture(scope="session")
def context(root: Path) -> Context:
    packs = tuple(
        parse_pack(path.stem, path.read_text("utf-8"), path.with_suffix(".csv").read_text("utf-8"))
        for path in sorted((root / "config" / "lexicons").glob("*.toml"))
    )
    rows = parse_rules((root / "config" / "rulepacks" / "cn-2019-19.toml").read_text("utf-8"))
    tables = ((root / "config" / "spelling" / f"{name}.txt").read_text("utf-8") for name in ("confusions", "words"))
    lexicons = Lexicons(packs, spelling=Spelling(*map(parse_table, tables)))
    return Context(date(2026, 1, 1), "http://www.example.gov.cn/", rows=rows, lexicons=lexicons)


@pytest.fixture(scope="session")
def judged(context):
    """What the rule of this name says of a page with this body, merged with what the other rules say."""

    def judge(rule, html):
        page = read_page("http://www.example.gov.cn/a.html", html.encode(), "text/html; charset=utf-8")
        said = judge_page(page, context)
        assert said.failures == ()
        return [found for found in said.findings if found.rule == rule]

    return judge
