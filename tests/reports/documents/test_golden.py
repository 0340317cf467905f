"""Each document, word for word. A wording that changes on purpose: run with ZICHA_GOLDEN=1 and read the difference."""

import os
from pathlib import Path

import pytest

from tests.reports.documents.conftest import KINDS, make_run

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("kind", KINDS)
def test_a_document_says_what_it_should(documents, kind):
    text = "\n".join(documents.read(kind)) + "\n"
    kept = GOLDEN / f"{kind}.txt"
    if os.environ.get("ZICHA_GOLDEN"):
        kept.write_text(text, "utf-8")
    assert text == kept.read_text("utf-8")


def test_a_clean_site_is_said_to_be_clean(documents):
    told = "\n".join(documents.read("自查报告", lives=[]))
    assert "没有发现需要整改的问题。" in told
    assert "在已经检查的范围内" not in told
    assert "附件" not in told


def test_an_incomplete_check_claims_only_what_it_saw(documents):
    run = make_run(status=type(make_run().status).PARTIAL, notes=("达到页面上限。",), coverage={}, figures={})
    told = "\n".join(documents.read("自查报告", run, []))
    assert "在已经检查的范围内，没有发现需要整改的问题。" in told
    assert "达到页面上限。" in told
    assert "对本次没有检查到的内容，补充检查。" in told
    assert "检查页面" not in told
