"""What an office may do to a template, and what it is told when that goes wrong."""

import docx
import pytest

from reports.documents.filling import fill
from reports.documents.mistake import BrokenTemplate
from tests.files.package import from_the_future, locked, spoilt
from tests.reports.documents.conftest import KINDS, make_ledger, make_run, seen, words


@pytest.fixture
def template(tmp_path):
    def write(*paragraphs, header=""):
        document = docx.Document()
        for text in paragraphs:
            document.add_paragraph(text)
        if header:
            document.sections[0].header.paragraphs[0].text = header
        path = tmp_path / "整改通知书.docx"
        document.save(path)
        return path

    return write


@pytest.fixture(scope="module")
def offered():
    return words("整改通知书", make_run(), make_ledger())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("没有标记的一段", "没有标记的一段"),
        ("{{ 责任单位 }}：", "办公室："),
        ("{{责任单位}}：共{{问题.总数}}条", "办公室：共3条"),
        ("{% if 问题.超期 %}有超期的{% else %}没有超期的{% endif %}", "有超期的"),
        ("{% for 行 in 清单.行 %}{{ 行.编号 }} {% endfor %}", "2026-0005 2026-0001 2026-0002 "),
        ("{{ 责任单位 ~ “同志” }}", "办公室同志"),
    ],
)
def test_an_office_writes_its_own(template, offered, text, told):
    assert seen(fill(template(text), offered)) == [told]


def test_a_mark_that_the_writer_s_program_tore_apart_is_still_one(tmp_path, offered):
    document = docx.Document()
    paragraph = document.add_paragraph("致")
    for piece in ("{", "{ 责任", "单位 ", "}", "}"):
        paragraph.add_run(piece).bold = piece == "{ 责任"
    document.save(tmp_path / "x.docx")
    assert seen(fill(tmp_path / "x.docx", offered)) == ["致办公室"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("致{{ 责任单住 }}：", "没有“责任单住”这一项，是否想写“责任单位”"),
        ("{{ 单位名称与地址 }}", "没有“单位名称与地址”这一项，可用的有：网站名称、责任单位"),
        ("{{ 问题.总和数 }}", "没有“总和数”这一项"),
        ("{% for 行 in 清单.行 %}{{ 行.编号 }}", "标记没有结束，for 要有 endfor"),
        ("{% 如果 问题.超期 %}有{% endif %}", "没有这种标记"),
        ("{{ 责任单位 | 大写 }}", "没有这种处理方法"),
        ("{{ 责任单位 责任单位 }}", "标记没有结束"),
        ("{{ 1 / 0 }}", "标记不能计算"),
        ("{{ 责任单位.__class__.__mro__ }}", "标记不能计算"),
        ("{% for 数 in range(10000000) %}啊{% endfor %}", "标记不能计算"),
        ("{% include '/etc/passwd' %}", "标记"),
    ],
)
def test_a_broken_template_is_told_in_a_sentence(template, offered, text, told):
    path = template("第一段", text, "最后一段")
    with pytest.raises(BrokenTemplate) as raised:
        fill(path, offered)
    sentence = str(raised.value)
    assert sentence.startswith(f"文书模板 {path}")
    assert told in sentence
    assert "请用 WPS 改正" in sentence
    assert "\n" not in sentence
    assert "Traceback" not in sentence


@pytest.mark.parametrize("text", ["致{{ 责任单住 }}：", "{{ 责任单位 责任单位 }}", "{{ 1 / 0 }}结束"])
def test_the_paragraph_is_quoted(template, offered, text):
    with pytest.raises(BrokenTemplate) as raised:
        fill(template("第一段", text, "最后一段"), offered)
    assert f"，“{text}”这一段：" in str(raised.value)


def test_a_header_may_be_wrong_too(template, offered):
    with pytest.raises(BrokenTemplate, match="没有“没有的项”这一项"):
        fill(template("正文", header="{{ 没有的项 }}"), offered)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", "{{ 责任单位 }}".encode(), b"\xd0\xcf\x11\xe0" * 600])
def test_what_is_no_word_document_is_told_so(tmp_path, offered, content):
    path = tmp_path / "整改通知书.docx"
    path.write_bytes(content)
    with pytest.raises(BrokenTemplate, match=r"不是有效的 Word 文档。请用 WPS 另存为 docx 格式"):
        fill(path, offered)


@pytest.mark.parametrize("spoil", [lambda body: spoilt(body, "word/document.xml"), from_the_future, locked])
def test_a_word_document_that_cannot_be_unpacked_is_told_the_same(template, offered, spoil):
    path = template("正文")
    path.write_bytes(spoil(path.read_bytes()))
    with pytest.raises(BrokenTemplate, match="不是有效的 Word 文档"):
        fill(path, offered)


@pytest.mark.parametrize("kind", KINDS)
def test_every_mark_of_a_shipped_template_is_offered(documents, kind):
    """Also those that this ledger does not reach: a name that nobody offers would only be noticed some day."""
    from docxtpl import DocxTemplate

    named = DocxTemplate(documents.templates / f"{kind}.docx").get_undeclared_template_variables()
    assert named <= set(words(kind, make_run(), make_ledger()))


def test_every_mark_is_documented(root):
    """docs/operations.md is all that an office has when it writes its own."""
    text = (root / "docs" / "operations.md").read_text("utf-8")
    section = text.partition("\n## 文书模板\n")[2].partition("\n## ")[0]
    offered = [words(kind, make_run(), make_ledger()) for kind in KINDS]
    marks = {mark for one in offered for mark in one} | {
        f"行.{mark}" for one in offered for mark in one["清单"]["行"][0]
    }
    assert not {mark for mark in marks if f"`{mark}`" not in section}
