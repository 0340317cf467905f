from datetime import date

import pytest

from checks.context import Context
from checks.outside import parse
from checks.reading.page import read_page

START = "https://www.a.gov.cn/"


@pytest.fixture(scope="session")
def context(root):
    """With the hosts and words that are shipped."""
    known = parse((root / "config" / "outside.toml").read_text("utf-8"))
    return Context(date(2026, 11, 23), START, outside=known)


@pytest.fixture
def judge(context):
    """What a rule about pages says of one page, built from its head and body."""

    def found(check, body="", head="", url=f"{START}gzdt/1.html"):
        html = f"<!DOCTYPE html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"
        return list(check(read_page(url, html.encode(), "text/html; charset=utf-8"), context))

    return found
