"""Crawled text is there to be read, and is nothing else."""

import io
import re
import zipfile

import pytest

from tests.reports.documents.conftest import KINDS, make_run
from tests.reports.formats.conftest import HOSTILE

_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")


@pytest.fixture(scope="module", params=KINDS)
def made(request, documents, hostile_ledger):
    run = make_run(name=HOSTILE["script"], start=HOSTILE["template"], notes=tuple(HOSTILE.values()))
    return documents.made(request.param, run, hostile_ledger), request.param


def test_it_is_present(made, documents, hostile_ledger):
    told = "\n".join(documents.read(made[1], lives=hostile_ledger))
    for name in ("script", "attribute", "formula =", "template", "cdata", "query", "path", "comment"):
        assert HOSTILE[name] in told, name
    assert "标题 Bcc: victim@example.org 正文" in re.sub(" +", " ", told)
    assert "附件\ufffdgpj.exe" in told
    assert "已截断" in told


def test_it_is_inert(made):
    """Nothing of it was computed, became markup, or points anywhere."""
    content, _ = made
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        body = package.read("word/document.xml").decode("utf-8")
        relations = "".join(package.read(name).decode("utf-8") for name in package.namelist() if ".rels" in name)
    assert not _FORBIDDEN.search(body)
    assert "<script" not in body
    assert "evil.example" not in relations
    assert 'TargetMode="External"' not in relations
    assert "w:hyperlink" not in body
    assert "w:instrText" not in body
    told = re.sub(r"<[^>]+>", "", body)
    assert "{{7*7}}" in told
    assert "第49" not in told
    assert "$49" not in told


def test_the_package_holds_what_the_template_held(made, documents):
    content, kind = made
    with (
        zipfile.ZipFile(io.BytesIO(content)) as package,
        zipfile.ZipFile(documents.templates / f"{kind}.docx") as template,
    ):
        assert set(package.namelist()) == set(template.namelist())
