"""The shipped templates look as GB/T 9704-2012 says, and are what their makers make."""

import shutil
import subprocess
import zipfile

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Pt
from pypdf import PdfReader

from benchmarks.templates.__main__ import TEXTS
from benchmarks.templates.sheet import sheet
from tests.reports.documents.conftest import KINDS


@pytest.fixture(params=KINDS)
def template(request, documents):
    return docx.Document(documents.templates / f"{request.param}.docx")


def test_the_sheet(template):
    (section,) = template.sections
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    edges = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(edge.mm) for edge in edges] == [37, 35, 28, 26]


@pytest.mark.parametrize(
    ("style", "font", "size", "line"),
    [
        ("公文标题", "方正小标宋简体", 22, 34),
        ("公文正文", "仿宋_GB2312", 16, 28),
        ("公文一级", "黑体", 16, 28),
        ("公文二级", "楷体_GB2312", 16, 28),
        ("公文落款", "仿宋_GB2312", 16, 28),
    ],
)
def test_the_fonts(template, style, font, size, line):
    found = template.styles[style]
    assert found.element.rPr.rFonts.get(qn("w:eastAsia")) == font
    assert (found.font.size, found.paragraph_format.line_spacing) == (Pt(size), Pt(line))


def test_a_paragraph_takes_its_looks_from_its_style(template):
    """So that an office changes all of a kind at once."""
    assert all(paragraph.style.name.startswith("公文") for paragraph in template.paragraphs)
    runs = [run for paragraph in template.paragraphs for run in paragraph.runs]
    assert not [run.text for run in runs if run.font.name or run.font.size or run.bold]


def test_every_font_has_another_in_its_place(documents):
    with zipfile.ZipFile(documents.templates / "自查报告.docx") as package:
        told = package.read("word/fontTable.xml").decode("utf-8")
    for font in ("方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312"):
        assert f'w:name="{font}"' in told
    assert told.count("w:altName") == told.count("<w:font ")


@pytest.mark.parametrize("kind", KINDS)
def test_the_shipped_template_is_the_one_that_is_made(documents, kind, tmp_path):
    """After a change of the texts: python -m benchmarks.templates."""
    sheet(TEXTS[kind]).save(tmp_path / "made.docx")
    with zipfile.ZipFile(tmp_path / "made.docx") as made, zipfile.ZipFile(documents.templates / f"{kind}.docx") as kept:
        assert made.namelist() == kept.namelist()
        assert all(made.read(name) == kept.read(name) for name in made.namelist())


@pytest.mark.slow
def test_an_office_program_opens_it(documents, tmp_path):
    """LibreOffice with its Writer makes A4 pages of all four, which hold what was written."""
    if not shutil.which("soffice"):
        pytest.skip("本机没有 LibreOffice")
    if shutil.which("fc-list") and not subprocess.run(["fc-list", ":lang=zh"], capture_output=True, check=True).stdout:
        pytest.skip("本机没有中文字体")
    for kind in KINDS:
        (tmp_path / f"{kind}.docx").write_bytes(documents.made(kind))
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    done = subprocess.run(
        [*command, *map(str, tmp_path.glob("*.docx"))], capture_output=True, text=True, timeout=100, check=False
    )
    if "could not be loaded" in done.stderr:
        pytest.skip("本机的 LibreOffice 没有 Writer")
    for kind in KINDS:
        pages = PdfReader(tmp_path / f"{kind}.pdf").pages
        assert [round(float(length) / 72 * 25.4) for length in pages[0].mediabox[2:]] == [210, 297]
        text = "".join(page.extract_text() for page in pages).replace("\n", "").replace(" ", "")
        assert "【待填：单位名称】2026年11月23日" in text
        assert "—1—" in text
